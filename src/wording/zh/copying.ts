/** What the script that copies a citation says. It stands alone, since every issue's page loads it. */
export const copied = '已复制。';
export const refused = '浏览器不许复制，请选中文字自行复制。';
