import type { CheckDetail } from '../../../lib/case/details.ts';
import { TOOL } from '../../../lib/words/labels.ts';
import { Inline } from './Inline.tsx';

/** Ways to find the answer out. */
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
            <figure class="command">
              <figcaption>
                <span>{TOOL[way.tool]}</span>
                <button type="button" class="copy" data-copy>
                  Copy
                </button>
              </figcaption>
              <pre tabIndex={0} role="group" aria-label={`${TOOL[way.tool]} command`}>
                <code>{way.do}</code>
              </pre>
            </figure>
          )}
          <p>
            <Inline text={way.read} />
          </p>
        </li>
      ))}
    </ol>
  );
}
