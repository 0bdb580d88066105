import type { SheetBlock as BlockData } from '../../lib/checklist/blocks.ts';
import { Line } from './Line.tsx';

interface Props {
  block: BlockData;
  number: number;
  /** Id of the line that comes next in the case, if there is one. */
  next: string | null;
  ticked: readonly string[] | null;
  onTick: (id: string, on: boolean) => void;
}

/** One of the four blocks. */
export function Block({ block, number, next, ticked, onTick }: Props) {
  return (
    <section class="block" aria-labelledby={`block-${block.id}`}>
      <h2 id={`block-${block.id}`}>
        <span class="block-number">{number}</span> {block.title}
      </h2>
      <p class="block-lead">{block.lead}</p>
      <ul class="lines">
        {block.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            next={line.id === next}
            ticked={ticked?.includes(line.id)}
            onTick={(on) => onTick(line.id, on)}
          />
        ))}
      </ul>
    </section>
  );
}
