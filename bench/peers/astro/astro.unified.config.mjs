import { unified } from '@astrojs/markdown-remark';
import config from './astro.config.mjs';

export default { ...config, markdown: { processor: unified() } };
