import { z } from 'astro/zod';
import { CODE_KINDS } from '../domain/code-kinds.ts';
import { IdSchema } from './id.ts';

const text = z.string().min(3);
const headings = z.array(z.string().min(3));

/** Texts of one page that name the error. A page with nothing to say about it is left out. */
const PageSchema = z.strictObject({
  /** Title of the window or the app, where it differs from the heading. */
  title: text.optional(),
  /** One sentence for search engines and shared links. */
  description: text.max(200),
  /** First paragraph. */
  lead: text.optional(),
  /** Title of its share card, where it names the error. */
  card: text.optional(),
});

/** Pages whose texts name the error; `app` is the installed site. */
const PAGES = [
  'home',
  'troubleshoot',
  'flowchart',
  'checklist',
  'symptoms',
  'causes',
  'fixes',
  'evidence',
  'about',
  'app',
] as const;

/** The subject of a knowledge base, in words: the record of site.yaml. */
export const SiteSchema = z.strictObject({
  /** Name of the site. */
  name: z.string().min(2).max(20),
  /** Heading of the start page: what a visitor gets, in the imperative. */
  tagline: text.max(60),
  /** One sentence with the name of the site: whom it helps, and when. */
  purpose: text,
  error: z.strictObject({
    /** The error with its program, as a noun phrase, such as `Mail client error 42`. */
    title: text,
    /** The same without the program, for share cards. */
    short: text,
    /** Text of the message, in the pieces that stay on one line each. */
    parts: z.array(text).min(1).max(3),
    /** Question over the picture of the message on the start page, if its symptom has one. */
    where: text.optional(),
  }),
  /** Name of the program that refuses, as it fits after “over”, such as `the mail client`. */
  tool: z.string().min(2),
  /** Name of the system that people want to reach, such as `your mailbox`. */
  product: z.string().min(2),
  /** Company that the site is not connected with, where readers may think so. */
  independent: z.string().min(2).optional(),
  /** Words that belong to this knowledge base only: a test keeps them out of the code. */
  words: z.array(z.string().min(2)),

  /** File name in `trees`, without `.yaml`: the tree that is asked. */
  tree: IdSchema,
  /** The symptom that the site is about: the start page opens the case that it implies. */
  symptom: IdSchema,
  /** Codes whose pages open the case of a symptom. */
  codes: z.array(z.strictObject({ code: IdSchema, symptom: IdSchema })).default([]),
  /** The check whose answers are the `moments` of stages: its page shows the picture of the stages. */
  momentCheck: IdSchema.optional(),

  /** Begins the keys of what the browser keeps. Never change it: visitors would lose their cases. */
  storage: IdSchema,
  files: z.strictObject({
    /** File name of the one-file edition. */
    single: z.string().regex(/^[\w-]+\.html$/, 'must be a file name that ends in .html'),
    /** Begins the file names of the PDFs. */
    prints: IdSchema,
  }),

  /** Ways to the remote computer besides the program that refuses. */
  access: z.strictObject({
    /** In a sentence after “Use”. */
    other: text,
    /** The same as a short list. */
    short: text,
  }),
  /** Sentences of the hand-over text. */
  handOver: z.strictObject({
    /** Title of a case that is open, as a statement. */
    open: text,
    /** Title of a case that is solved. */
    solved: text,
    /** Sentence to say on the phone, in the first person. */
    symptom: text,
  }),

  /** The diagnostic script. Left out where there is none: no check then needs a probe. */
  script: z
    .strictObject({
      /** Its file name. Findings name it without the ending. */
      file: z.string().regex(/^[\w-]+\.ps1$/, 'must be a file name that ends in .ps1'),
      /** Description in a few words. */
      kind: text,
      /** Two sentences for the start page. */
      summary: text,
      /** Facts at the top of its page. */
      facts: z.array(z.strictObject({ term: text, text: z.string().min(2) })),
      /** Texts of its page. */
      page: PageSchema,
    })
    .optional(),

  /** Texts of the page that reads logs, where the site knows what to fetch (artefacts.yaml). */
  logs: PageSchema.extend({
    /** Names of the formats that are read, by the kind that a reader gives and the provider of its facts. */
    formats: z.record(z.string().min(2), text).default({}),
  }).optional(),

  search: z.strictObject({
    /** Hint for an empty box. */
    hint: text,
    /** Examples in the box of the search page. */
    placeholder: text,
    /** Examples in the box that looks codes up, where the site has codes. */
    code: text.optional(),
  }),

  /** Systems or editions that a fix can apply to. `editions` of fixes are their ids. */
  editions: z.array(z.strictObject({ id: IdSchema, label: text })).min(1),
  /** Headings that the body of each kind must have. Those of a fix are part of the code: its page is arranged by them. */
  sections: z.strictObject({
    symptom: headings,
    cause: headings,
    check: headings,
  }),
  /** The lists of codes, where the site has any: what each kind of number is, and the texts of their page. */
  codeLists: z
    .strictObject({
      /** Description of each kind of number. */
      kinds: z.record(z.enum(CODE_KINDS), text),
      /** Begins the source of most events and is left out where they are named. */
      sourcePrefix: z.string().optional(),
      /** Further words to leave out where one word has to do, such as in a pasted line of a log. */
      sourceFamilies: z.array(z.string()).default([]),
      page: PageSchema,
    })
    .optional(),
  /** The documents whose claims are judged, on the page of the evidence. */
  evidence: z.strictObject({
    /** Name that fits after a number, such as `copied pages`. */
    documents: text,
    /** The same at more length, and why they matter, as it fits after a number. */
    which: text,
  }),
  /** Limits, for the page about the method. */
  limits: z.array(text).min(1),
  /** Texts of pages that name the error. */
  pages: z.record(z.enum(PAGES), PageSchema),
});
export type SiteData = z.output<typeof SiteSchema>;
