import type { CheckDetail } from '../../lib/case/details.ts';
import { TOOL } from '../../lib/labels/labels.ts';
import { Command } from './Command.tsx';
import { Inline } from '../text/Inline.tsx';
import { Picture } from './Picture.tsx';

/** Ways to find the answer. */
export function How({ how }: { how: CheckDetail['how'] }) {
  return (
    <ol class="how">
      {how.map((way) => (
        <li>
          <p class="meta">{way.on}</p>
          {way.tool === 'look' || way.tool === 'gui' ? (
            <p>
              <Inline text={way.do} />
            </p>
          ) : (
            <Command name={TOOL[way.tool]} run={way.do} />
          )}
          <p>
            <Inline text={way.read} />
          </p>
          {way.picture && <Picture id={way.picture} />}
        </li>
      ))}
    </ol>
  );
}
