/** What the script of the page about the copies says: the page hands it over, with places for figures. */

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

/** How much of the archive is on this device, and what saving it will take. */
export const whole = '整个档案已存在这台设备上（{files}\u00a0个文件，{size}），没有网络也能阅读和查找。';
export const damaged =
  '存在这台设备上的档案缺了 {missing}\u00a0个文件（共\u00a0{files}\u00a0个），可能被浏览器清理过；还需下载 {toFetch}，存后共占 {size}。';
export const partly =
  '整个档案尚未存在这台设备上：已有 {held}\u00a0个文件（共\u00a0{files}\u00a0个），还需下载 {toFetch}，存后共占 {size}。';
export const offer =
  '整个档案尚未存在这台设备上。共\u00a0{files}\u00a0个文件，下载 {toFetch}，存后占 {size}。';
