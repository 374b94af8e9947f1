/** The page of the downloads. What each file holds is told in the package of data too. */
import { site } from '../../site.ts';
import type { Words } from '../words.ts';

const { slug } = site.series;

export const title = '数据';
export const description = `${site.name}的数据：各期文本、数字表、馆藏清单、整包下载与校验值。`;
export const lead =
  '各期的文字与数字都可整批取用，不必逐页抄录。没有印出的数字是空格，不是零；每个数字旁边都留着它的原文。有人校补的值，“所据”一列（basis、period_basis、rating_basis）写作 correction。';

export const download = {
  heading: '下载',
  note: '每个文件旁有同名的 .sha256。表格为 UTF-8 的 CSV，以 = + - @ 开头的文字前加一个撇号，免得表格软件把它当公式执行。用 Excel 时不要双击打开，应从“数据 → 自文本/CSV”导入，文件原始格式选“65001: Unicode (UTF-8)”。',
};

export const forms = {
  heading: '每期',
  note: '把期页地址末尾的斜线换成下列后缀，即得同一期的另一种形式。',
  plainText: '纯文本',
};

export const examples = {
  heading: '怎样用',
  /** What each example answers, by its tool. */
  questions: {
    'Python · pandas': '把各期的数字排成一张宽表，没有印出的留空：',
    R: '各期处理的事件数：',
    DuckDB: '跨境事件占几成（先下载 figures.csv）：',
    jq: '尚缺哪些期，有什么旁证：',
    sha256sum: '核对下载的文件一字不差：',
  },
};

export const rights = {
  heading: '权利',
  words: `${site.rights}本档案整理的字段与校验值可自由取用。` as Words,
};

/** What each file holds, by its name. */
export const files: Readonly<Record<string, string>> = {
  'issues.csv':
    '每期一行：年、期号、所涵时段、发布日、评价、三者各自所据（period_basis、published_basis、rating_basis）、地址、原件校验值',
  'figures.csv': '每个数字一行：哪一期、什么数字、数值、单位、是否环比、原文字句、所据（basis）',
  'holdings.csv': '每周一行：已收、待补、未详或未发，待补者附原址与列有它的各期',
  'datapackage.json': '以上三表的说明（Frictionless Data Package v2）：列、主键、外键、校验值',
  'issues.json': '各期的全部字段，不含正文',
  'issue.schema.json': '每期 JSON 所遵的 JSON Schema',
  'holdings.json': '馆藏与缺期：每周的状态及旁证',
  'holdings.txt': '馆藏陈述，依 ANSI/NISO Z39.71',
  'kbart.tsv': '馆藏清单，依 KBART；每段不间断的收藏一行',
  'index.txt': '各期文件的清单，一行一个',
  'changes.csv': '各期文件最近变动的时间，新者在前，无表头',
  [`${slug}.zip`]: '整个档案：各期的 Markdown、纯文本与 JSON，以及以上各表',
  [`${slug}-bag.zip`]: '保存用的整包（BagIt 1.0）：原件与各期 Markdown，附两种校验值',
  'sha256sums.txt':
    '本页各文件与各期文件的校验值；文件名从网站的根算起，须在整站镜像的根目录用 sha256sum -c 核对，单个下载用它旁边的 .sha256',
};
