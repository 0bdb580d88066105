import { loadPicture } from './load-picture.ts';

/** Content that hydration leaves as it is: the picture may be there already. */
const ANY_CONTENT = { __html: '' };

/** A picture of what is on the screen. A question shows each picture once. */
export const Picture = ({ id }: { id: string }) => (
  <figure class="picture" id={id} ref={loadPicture} dangerouslySetInnerHTML={ANY_CONTENT} />
);
