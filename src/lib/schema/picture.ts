import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** Colours of a picture: tokens of tokens.css. */
const ToneSchema = z.enum([
  'ink',
  'ink-soft',
  'paper',
  'surface',
  'sunken',
  'rule-strong',
  'accent',
  'on-accent',
  'signal',
  'signal-text',
]);
export type Tone = z.output<typeof ToneSchema>;

/** A place or a size: two numbers. A picture is 320 units wide. */
const PairSchema = z.tuple([z.number(), z.number()]);

const letters = {
  /** Left edge, and the middle of a line or the top of a paragraph. */
  at: PairSchema,
  /** Units that it may take: up to the right edge unless said. A test finds texts that have no room in some font. */
  room: z.number().positive().optional(),
  strong: z.boolean().optional(),
  colour: ToneSchema.optional(),
};
const area = {
  /** Left and upper edge. */
  at: PairSchema,
  /** Width and height. */
  size: PairSchema,
};

/** One shape of a picture. Later ones are drawn over earlier ones. */
const ShapeSchema = z.union(
  [
    /** The frame of a window with its title, from one height to another. */
    z.strictObject({ window: z.string().min(2), from: z.number(), to: z.number() }),
    /** One line of text. */
    z.strictObject({ text: z.string().min(1), ...letters }),
    /** A sentence on as many lines as any font needs. */
    z.strictObject({ paragraph: z.string().min(2), ...letters }),
    /** A button, as wide as its words. */
    z.strictObject({ button: z.string().min(2), at: PairSchema }),
    /** A filled area with an outline. */
    z.strictObject({ box: ToneSchema, ...area, radius: z.number().optional() }),
    /** A filled area without one. */
    z.strictObject({ fill: ToneSchema, ...area, radius: z.number().optional() }),
    /** A line, in the words of an SVG path. */
    z.strictObject({
      path: z.string().regex(/^M[\d\s.,a-zA-Z-]+$/, 'must be the path of an SVG'),
      colour: ToneSchema.optional(),
      width: z.number().positive().optional(),
    }),
    /** A ring around a place, with its number: `alt` and `caption` say the number too. */
    z.strictObject({ mark: z.int().min(1).max(9), ...area }),
  ],
  { error: 'must be a window, text, paragraph, button, box, fill, path or mark' },
);
export type Shape = z.output<typeof ShapeSchema>;

/** A picture of a screen, in plain shapes and in words. */
export const PictureSchema = z.strictObject({
  id: IdSchema,
  /** Everything that is to be read in it, for those who cannot see it. */
  alt: z.string().min(20).max(400),
  /** One sentence under it: what to do there. */
  caption: z.string().min(10).max(160),
  /** Its height; the width is 320. */
  height: z.number().min(40).max(600),
  /** Shapes, from the back to the front. */
  shapes: z.array(ShapeSchema).min(1),
});
export type PictureData = z.output<typeof PictureSchema>;
