/**
 * Everything the importer says of a capture, in Chinese and in English: what is wrong, and what to do.
 * Names in braces are filled in. The keys are the codes that reports and docs/importing.md give.
 */
export const MESSAGES = {
  'empty-file': {
    zh: '文件是空的。请重新保存一份，再导入。',
    en: 'The file is empty. Save it again, then import.',
  },
  'too-large': {
    zh: '文件有 {bytes} 字节，超过上限 {most}。请只保存这一期的页面。',
    en: 'The file has {bytes} bytes, more than the {most} allowed. Save the page of this issue alone.',
  },
  'too-many-lines': {
    zh: '文字超过 {most} 行。请只保存这一期的页面。',
    en: 'The text has more than {most} lines. Save the page of this issue alone.',
  },
  'not-a-file': {
    zh: '不是普通文件（链接、管道或设备）。请换成文件本身。',
    en: 'Not a plain file (a link, a pipe or a device). Put the file itself in its place.',
  },
  'unsafe-name': {
    zh: '文件名中有换行，清单里写不成一行。请改名，再导入。',
    en: 'The name of the file has a line end in it, and the manifest no place for it. Rename it, then import.',
  },
  'no-such-file': {
    zh: '没有这个文件或文件夹。请核对路径。',
    en: 'There is no such file or folder. Check the path.',
  },
  zip: {
    zh: 'zip 读不了：{why}。请解开它，核对后再导入。',
    en: 'The zip cannot be read: {why}. Unpack it, look at it, then import.',
  },
  'not-utf-8': {
    zh: '第 {place} 个字节不是 UTF-8 文字，全文也不是完整的 GB18030 中文。请换一份完好的副本。',
    en: 'Byte {place} is not UTF-8 text, nor is the whole GB18030 Chinese. Find a sound copy.',
  },
  'control-character': {
    zh: '第 {place} 个字符是控制字符 U+{code}。请换一份完好的副本。',
    en: 'Character {place} is the control character U+{code}. Find a sound copy.',
  },
  'lost-character': {
    zh: '第 {place} 个字符在保存之前就已丢失（U+FFFD）。请换一份完好的副本。',
    en: 'Character {place} was lost before it was saved (U+FFFD). Find a sound copy.',
  },
  'spoilt-text': {
    zh: '文字在保存之前就已成乱码（UTF-8 被当作 GBK 读过）。请换一份完好的副本。',
    en: 'The text was spoilt before it was saved (UTF-8 once read as GBK). Find a sound copy.',
  },
  'hidden-character': {
    zh: '标题、网址或数字“{text}”中有看不见的字符，所见与所读不同。请核对原页，换一份完好的副本。',
    en: 'The title, address or number "{text}" holds an invisible character: one sees other than one reads. Find a sound copy.',
  },
  'not-plain-text': {
    zh: '不是 PDF 的文字：“{line}”是采集信息或 Markdown。请补上开头的 --- 行，或换一份完好的副本。',
    en: 'This is no text of a PDF: "{line}" is a collector\'s note or Markdown. Put the opening line --- back, or find a sound copy.',
  },
  pdf: {
    zh: 'PDF 读不出文字：{why}。请核对文件，或另存一份文字。',
    en: 'No text can be taken from the PDF: {why}. Check the file, or save its text.',
  },
  'notes-unclosed': {
    zh: '开头的采集信息没有以 --- 结束。请补上结束行，或换一份完好的副本。',
    en: "The collector's notes do not end with ---. Add the line, or find a sound copy.",
  },
  'notes-line': {
    zh: '采集信息中的一行“{line}”读不懂。请改成“名称: 内容”。',
    en: 'The line "{line}" of the collector\'s notes cannot be read. Write it as "name: value".',
  },
  'notes-twice': {
    zh: '采集信息中“{key}”出现了两次。请只留一行。',
    en: 'The note "{key}" stands there twice. Leave one.',
  },
  'notes-quote': {
    zh: '采集信息中的一行“{line}”引号不完整。请补上引号。',
    en: 'The line "{line}" of the collector\'s notes has an open quote. Close it.',
  },
  'unknown-kind': {
    zh: '认不出这是哪一种原件：没有采集信息，也没有“{series}”的栏目标题。请核对文件，或为它添一个读取器。',
    en: 'This is no kind of capture we know: no notes, and no heading of {series}. Check the file, or add a source.',
  },
  'unknown-layout': {
    zh: '版式不认识：找不到任何一个栏目标题，正文以“{start}”开头。请核对文件，或为它添一个读取器。',
    en: 'The layout is unknown: there is no section we know; the text begins "{start}". Check the file, or add a source.',
  },
  'no-title': {
    zh: '没有“{series}”的标题。请核对文件。',
    en: 'There is no title of {series}. Check the file.',
  },
  'title-too-long': {
    zh: '印有“{series}”的一行有 {length} 字，标题要短于 {most} 字：“{start}…”。请核对文件；它若是标题，请在采集信息的 title 中写出短的。',
    en: 'The line that names {series} has {length} characters, and a title fewer than {most}: "{start}…". Check the file; if it is the title, give a short one in the note title.',
  },
  'two-issues': {
    zh: '两处标题说的不是同一期：“{a}”与“{b}”。请核对原页，改正采集信息。',
    en: 'Two titles name two issues: "{a}" and "{b}". Check the page, and put the notes right.',
  },
  'no-such-number': {
    zh: '标题印的是 {year} 年第 {number} 期，而该年只有 {count} 期。请核对原页。',
    en: 'The title says number {number} of {year}, a year of {count} issues. Check the page.',
  },
  contradiction: {
    zh: '第 {number} 期按编号规则应是 {start} 至 {end}，与所印“{printed}”没有一天相同。请核对原页。',
    en: 'Number {number} is the week {start} to {end}, which has no day of the printed {printed}. Check the page.',
  },
  'too-deep': {
    zh: '网页的层次太深，不像一份周报。请核对文件。',
    en: 'The page is nested too deeply to be a bulletin. Check the file.',
  },
  limits: {
    zh: '读这份原件超过了 {seconds} 秒或 {megabytes} MB 内存的上限，不像一份周报。请核对文件。',
    en: 'Reading it took more than {seconds} seconds or {megabytes} MB of memory, as no bulletin does. Check the file.',
  },
  altered: {
    zh: '原件与清单所记的摘要不符，已被改动。请从完好的副本恢复。',
    en: 'The capture does not fit its digest in the manifest: it was altered. Restore it from a sound copy.',
  },
  manifest: {
    zh: '{name} 第 {line} 行读不懂或重复。请从完好的副本恢复。',
    en: 'Line {line} of {name} cannot be read or is there twice. Restore it from a sound copy.',
  },
  correction: {
    zh: 'corrections/{name}：{why}。请改正这份更正，再导入。',
    en: 'corrections/{name}: {why}. Put this correction right, then import.',
  },
  'correction-misses': {
    zh: '{issue} 的更正不合：字段 {field} 写的是“{present}”，不是“{printed}”。原来的文件没有改动；请改正这份更正。',
    en: 'A correction of {issue} does not fit: {field} says "{present}", not "{printed}". The former file stands; put the correction right.',
  },
  'correction-whole': {
    zh: '{issue} 的更正不合：{field} 不是一个值。原来的文件没有改动；请写到其中一个字段：{inside}。',
    en: 'A correction of {issue} does not fit: {field} is no single value. The former file stands; name a field in it: {inside}.',
  },
  'correction-unread': {
    zh: '{issue} 的更正不合：所补的 {field}“{corrected}”读不出、定不出年份，或不在该期的一周。原来的文件没有改动；请改正这份更正。',
    en: 'A correction of {issue} does not fit: the {field} it supplies, "{corrected}", cannot be read, leaves its years open, or is of another week. The former file stands; put the correction right.',
  },
  'correction-unfit': {
    zh: '{issue} 更正之后，字段 {field} 不合规定：{why}。原来的文件没有改动；请改正这份更正。',
    en: 'After a correction of {issue}, {field} is not what it may be: {why}. The former file stands; put the correction right.',
  },
  'never-published-held': {
    zh: '有一份更正说 {issue} 从未发行，而档案里有它的原件。原来的文件没有改动；请撤去这份更正，或核对原件。',
    en: 'A correction says that {issue} was never published, and the archive has a capture of it. The former file stands; take the correction away, or check the capture.',
  },
  'correction-unused': {
    zh: '有一份更正说的是 {what}，档案里没有，不起作用',
    en: 'a correction speaks of {what}, which the archive does not hold; it does nothing',
  },
  locked: {
    zh: '另一次导入正在进行（进程 {holder}）。请等它结束，再导入。',
    en: 'Another import is running (process {holder}). Wait for it to end, then import.',
  },
  itself: {
    zh: '{path} 是本档案自己，不是原件。请只给出原件。',
    en: '{path} is this archive itself and no capture. Name captures alone.',
  },
  'empty-path': {
    zh: '给出的路径是空的。请写出文件或文件夹。',
    en: 'A path is empty. Name a file or a folder.',
  },
  unwritten: {
    zh: '写不成 {path}：{why}。原来的文件没有改动；请排除故障，再导入。',
    en: '{path} could not be written: {why}. The former file stands; clear the fault, then import.',
  },
  unfit: {
    zh: '字段 {field} 不合规定：{why}。请核对原件；若原件无误，请报告此问题。',
    en: 'The field {field} is not what it may be: {why}. Check the capture; if it is sound, please report this.',
  },
  unaccounted: {
    zh: '第 {place} 个字符起的“{text}”没有去处。请报告此问题。',
    en: 'Nothing accounts for "{text}" at character {place}. Please report this.',
  },
  'counted-twice': {
    zh: '第 {place} 个字符被计了两次。请报告此问题。',
    en: 'Character {place} is accounted for twice. Please report this.',
  },
  'not-kept': {
    zh: '写出的正文与原件不同，自“{text}”起。请报告此问题。',
    en: 'The text written is not that of the capture from "{text}" on. Please report this.',
  },
  twin: {
    zh: '与 {name} 逐字节相同',
    en: 'the same bytes as {name}',
  },
  'other-copy': {
    zh: '正文取自 {name}',
    en: 'the text is taken from {name}',
  },
  'copy-differs': {
    zh: '两份不同：{field} 在 {from} 中是“{chosen}”，在 {capture} 中是“{other}”；取前者',
    en: 'the copies differ: {field} is "{chosen}" in {from} and "{other}" in {capture}; the former is taken',
  },
  'published-apart': {
    zh: '发布日期 {day} 在该期最后一天（{end}）之后 {days} 天，本刊应为 {least} 至 {most} 天；照录，请核对',
    en: 'the date {day} is {days} days after the last of the issue ({end}), where the series has {least} to {most}; kept, to be checked',
  },
  'published-before': {
    zh: '发布日期 {day} 在该期最后一天（{end}）之前 {days} 天，本刊应在其后 {least} 至 {most} 天；照录，请核对',
    en: 'the date {day} is {days} days before the last of the issue ({end}), where the series has {least} to {most} after it; kept, to be checked',
  },
  'published-later': {
    zh: '发布日期 {day} 晚于采集日期 {fetched}；照录，请核对',
    en: 'the date {day} is later than the day it was fetched ({fetched}); kept, to be checked',
  },
  'look-alike-host': {
    zh: '网址的主机名“{host}”不全是拉丁字母，实为 {hostname}；照录，请核对',
    en: 'the host "{host}" is not written in plain letters and is {hostname}; kept, to be checked',
  },
  'note-not-used': {
    zh: '采集信息“{note}”没有用上',
    en: 'the note "{note}" is not used',
  },
  'picture-address': {
    zh: '正文第 {order} 幅图没有可用的网址：{url}',
    en: 'picture {order} of the text has no address that can be used: {url}',
  },
  'picture-lost': {
    zh: '正文有一幅图，网址不全，无从补全：{address}',
    en: 'a picture of the text has no whole address, and none can be made: {address}',
  },
  'unknown-line': {
    zh: '有一行不认识，留在正文里：{line}',
    en: 'a line nobody knows stays in the text: {line}',
  },
  'hidden-kept': {
    zh: '有 {count} 个看不见的字符（{codes}），照原样收存',
    en: '{count} invisible characters ({codes}) are kept as captured',
  },
  'figure-twice': {
    zh: '“{label}”印了不止一次，数字不同，字段取“{printed}”',
    en: '{label} is printed more than once with different numbers; the field has "{printed}"',
  },
  'change-unclear': {
    zh: '“{label}”与箭头对不上，升降没有成为字段',
    en: 'nobody can tell which arrow belongs to {label}; the change is no field',
  },
  'figure-unread': {
    zh: '“{label}”处印的“{printed}”读不成数字，没有成为字段',
    en: '{label}: the number in the printed "{printed}" cannot be read and is no field',
  },
  'figure-other-time': {
    zh: '“{label}”只印了别的时间的“{printed}”，不是本周的数，没有成为字段',
    en: '{label}: the printed "{printed}" is of another time than the week and is no field',
  },
  'period-unread': {
    zh: '所印时段“{printed}”读不出，没有成为字段，照印收存',
    en: 'the printed period "{printed}" cannot be read; it is no field, and kept as printed',
  },
  'period-year': {
    zh: '所印时段“{printed}”跨年而没有印年份，那时如何编号无人核对过，发布日也定不出年份；没有成为字段，照印收存。知道的人可用更正补出年份',
    en: 'the printed period "{printed}" crosses New Year without a year; nobody knows how issues were numbered then, and no day of publication tells it; it is no field, and kept as printed. Who knows the years can supply them by a correction',
  },
  'rating-unread': {
    zh: '“{printed}”读不出本周的一个评价，没有成为字段',
    en: 'no single rating of the week can be read from the printed "{printed}"; it is no field',
  },
  'second-issue': {
    zh: '同一份原件里还有另一期“{title}”，它的数字没有成为字段；请把两期分开保存',
    en: 'the capture holds another issue too, "{title}", none of whose numbers is a field; save the two apart',
  },
  'capture-missing': {
    zh: '清单所记的原件 {name} 不在了；请从完好的副本恢复',
    en: 'the capture {name} of the manifest is missing; restore it from a sound copy',
  },
  'hidden-files': {
    zh: '有 {count} 个隐藏文件没有读：{names}',
    en: '{count} hidden files were passed over: {names}',
  },
  'title-differs': {
    zh: '标题另有一种写法：“{other}”，字段取“{title}”',
    en: 'the title is also printed as "{other}"; the field has "{title}"',
  },
  undated: {
    zh: '没有印出年份和期号：作为“未定期号”的文件收存{hint}',
    en: 'neither year nor number is printed: kept as a document without number{hint}',
  },
  'number-supplied': {
    zh: '没有印出期号：由所印“{printed}”按编号规则推定为 {id}，文件中注明',
    en: 'no number is printed: {id} follows from the printed {printed} by the numbering rule, and the file says so',
  },
  'evidence-undated': {
    zh: '没有印出年份和期号，也没有正文：只证明有过这样一期{hint}',
    en: 'neither year nor number is printed, and no text: it only proves that there was such an issue{hint}',
  },
  period: {
    zh: '所印“{printed}”与编号规则（{start} 至 {end}）不合，照印收存',
    en: 'the printed {printed} is not the week of its number ({start} to {end}); kept as printed',
  },
} as const satisfies Record<string, Said>;

/** One message in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export type Code = keyof typeof MESSAGES;
export type Language = keyof Said;
export type Values = Readonly<Record<string, string | number>>;

/** Fills a message in. */
export function say(code: Code, values: Values, language: Language = 'zh'): string {
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
