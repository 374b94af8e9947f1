/** What the script of the page about the copies says. It stands alone, since a browser loads it. */
import { writeSize } from '../size.ts';

/** What happened when saving failed, and what to do. What is saved stands beside it. */
export const failures = {
  unreachable: '连不上服务器，下载中断。恢复网络后可接着下载。',
  missing: '服务器上找不到存档文件，网站可能正在更新。请过一会儿再试。',
  altered: '下载到的内容与网站公布的校验值不符，没有存入。可能是网络途中被改动，或网站正在更新；请稍后重试。',
  'no-room': '存储空间不足，存不下其余的部分。腾出空间后可接着下载。',
  blocked: '浏览器不允许本站保存数据（无痕模式，或设置中禁用了网站数据）。',
  stopped: '已停止。',
};

/** Why this browser cannot save at all. */
export const unsupported =
  '这个浏览器现在不提供离线保存：可能是无痕模式，或设置中禁用了网站数据，或地址不是 https。在线阅读和查找不受影响，也可以下载下面的副本。';
export const removed = '已从这台设备移除。连上网络后可以重新保存。';
export const dataSaver = '浏览器开着省流量模式：不点按钮，就什么也不下载。';

/** What the page knows of the copy on this device. */
export interface Holding {
  readonly files: number;
  readonly missing: number;
  readonly size: number;
  /** Bytes still to be sent. */
  readonly toFetch: number;
}

/** Says how much of the archive is on this device. */
export function holding({ files, missing, size, toFetch }: Holding, isWhole: boolean): string {
  if (isWhole && missing === 0) {
    return `整个档案已存在这台设备上（${files} 个文件，${writeSize(size)}），没有网络也能阅读和查找。`;
  }
  const rest = `还需下载 ${writeSize(toFetch)}，存后共占 ${writeSize(size)}`;
  if (isWhole)
    return `存在这台设备上的档案缺了 ${missing} 个文件（共 ${files} 个），可能被浏览器清理过；${rest}。`;
  return `整个档案尚未存在这台设备上：已有 ${files - missing} 个文件（共 ${files} 个），${rest}。`;
}

/** What saving will take, where nothing is known of this device yet. */
export interface Cost {
  readonly files: number;
  readonly download: number;
  readonly size: number;
}

/** Says what saving will take. */
export function offer({ files, download, size }: Cost): string {
  return `整个档案尚未存在这台设备上。共 ${files} 个文件，下载 ${writeSize(download)}，存后占 ${writeSize(size)}。`;
}
