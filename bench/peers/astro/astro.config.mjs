import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'http://localhost:4321', integrations: [sitemap()] });
