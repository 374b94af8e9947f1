import { defineCollection } from 'astro:content';
import { issueLoader } from '#archive/issue-loader.ts';
import { issueSchema } from '#bulletin/schema.ts';

export const collections = {
  issues: defineCollection({ loader: issueLoader('content/issues'), schema: issueSchema }),
};
