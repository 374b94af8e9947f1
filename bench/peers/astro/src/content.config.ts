import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const text = z.string();
const period = z.object({ start: text, end: text, printed: text });

export const collections = {
  issues: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './content/issues' }),
    schema: z.object({
      title: text,
      date: z.coerce.date(),
      year: z.number(),
      number: z.number(),
      period,
      rating: z.object({ value: text, printed: text }),
      figures: z.record(text, z.object({ value: z.number(), unit: text, printed: text })),
      pictures: z.array(z.object({ address: text, place: text, section: text, order: z.number() })),
      review: z
        .array(z.object({ title: text, year: z.number(), number: z.number(), period, address: text }))
        .default([]),
      captures: z.array(
        z.object({ file: text, sha256: text, reader: text, address: text, source: text, fetched: text }),
      ),
    }),
  }),
};
