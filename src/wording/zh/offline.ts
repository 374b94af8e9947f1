/** What the page about the copies says before its script does. */
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';

export const title = '离线阅读';
export const description = `把${site.name}存在手机或电脑上，或拷进 U 盘：没有网络也能逐期阅读、照样查找。`;
export const notSaved = (issues: string): Words => [
  '你要的那一页没有存在这台设备上，现在又连不上网络。看过的页面和',
  link('各期目录', issues),
  '仍可打开。',
];
/** What is put over a page that is shown in place of one in another language, which no copy holds. */
export function instead(): string | undefined {
  return undefined;
}
export const lead =
  '把整个档案带在身边：没有网络，也能逐期阅读、照样查找。有三种办法，都不需要注册，也不经过别的网站。';

export const device = {
  heading: '离线保存',
  usb: '这是一份拷出来的副本，整个档案都在这个文件夹里，不必再存。',
  what: '浏览器会存下每一期、每一张目录和全部查找用的索引；数据文件、订阅源与英文页面不存，以 /cite/ 开头的短址引到存下的那一期。逐件核对校验值，有一个字节不对就不存。断了可以接着下。',
  noScript: '这一种办法要用脚本；下面两种副本，不开脚本也能下载。',
  busy: '正在下载，请不要关闭这一页。',
  progress: '下载进度',
  save: '离线保存整个档案',
  resume: '保存其余部分',
  stop: '停止',
  remove: '从这台设备移除',
  newVersion: '档案有新版本，已经下载好了。',
  switch: '换用新版本',
  updates:
    '以后有了新的一期，浏览器会在你来访时自己取回新增的部分；取全之前，旧的一份照常可用，新旧不会混在一起。',
};

export const carry = {
  heading: '下载文件',
  lead: '这两种副本不需要服务器，也不需要网络，拷给别人也能用。',
  columns: { copy: '副本', content: '内容', size: '大小' },
  usb: { name: 'U 盘副本（zip）', content: '全部页面与全文查找。解开后打开其中的 index.html。' },
  singleFile: {
    name: '单个文件（html）',
    content: '各期全文与逐字查找，只有一个文件，可以当邮件附件。',
  },
  digests: '下载后可以核对 SHA-256 校验值：',
  colon: '：',
};

export const install = {
  heading: '添加图标',
  words: '在浏览器菜单里选“安装”或“添加到主屏幕”，档案就有自己的图标和窗口。装不装，都不影响上面的保存。',
};
