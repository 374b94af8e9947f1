/** What the archive says of itself. */
import type { Paths } from '#archive/paths.ts';
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';

const { name, series } = site;
const { publisher } = series;

export const title = '关于';
export const description = `${name}的凡例：收什么，怎样录入，依据什么，权利归谁，有误如何更正。`;

/** The sections: each with its heading and its paragraphs. */
export const sections = {
  what: {
    heading: '收什么',
    paragraphs: (): readonly Words[] => [
      `《${series.title}》是${publisher.name}（${publisher.abbreviation}）每周发布的简报，先后见于微信公众号与 PDF。它们散在各处，地址会变，文章会删。${name}逐期收存原文，使每一期都有一个不变的地址，可以阅读、查找、引用。`,
    ],
  },
  method: {
    heading: '怎样录入',
    paragraphs: (): readonly Words[] => [
      '采集者存下的原件一字不动地保留，是全部文字的依据。程序从原件中读出正文：每一个字，或者留在正文里，或者成为页上的一项（期号、时段、数字），或者按一条有名字的规则删去（例如微信的按钮与提示），三者合起来必须等于原件，由测试逐件核对。',
      '期号、时段、数字取自原文所印。未印的写作“未载”“不详”，印了而读不出的写作“读不出”并照引原文，不以零充数，也不推测。原文有误，也照录原文；有人查明而改正、补出的，标〔校补〕，与原文所印并列。每个数字所据的原句列在数据表中。',
    ],
  },
  grounds: {
    heading: '依据什么',
    paragraphs: (paths: Paths): readonly Words[] => [
      [
        '每期页末的“来处”列出原件的文件名、SHA-256 校验值、来源地址与采集时间。原件与各期正文都在',
        link('数据', paths.data),
        '页的整包里，任何人都可以下载，重新读一遍，逐字比对。',
      ],
      '发布日若只有采集者的记录，便注明是采集者所记。与前一期的对照，总是写明对照的是哪一期、相隔几周。',
    ],
  },
  gaps: {
    heading: '缺什么',
    paragraphs: (paths: Paths): readonly Words[] => [
      [
        '每一期都处于三种状态之一：已收，全文在此；待补，有旁证而无全文；未详，只按编号规则推算应有。',
        link('馆藏', paths.holdings),
        '页逐一列出。没有印期号与日期的，归入',
        link('无期号文献', paths.undated),
        '，不猜它是哪一期。',
      ],
      '原刊的图片，已收存的由本站显示，未收存的只留其位置与原址；本站不从别处载入任何图片、字体或程序。阅读不需要脚本，也没有统计与跟踪。',
    ],
  },
  rights: {
    heading: '权利',
    paragraphs: (): readonly Words[] => [
      `周报的文字与图片归${publisher.name}所有，本站只为保存与查考而收录，不主张任何权利，也不代表发布者。本站的程序依 MIT 许可。`,
    ],
  },
  corrections: {
    heading: '更正',
    paragraphs: (): readonly Words[] => ['更正会在该期页上列出原文所印、今作何字与理由，页面地址不变。'],
  },
};

/** Where the archive has no address to write to. */
export const noContact = '本站还没有公布收信的地址；在此之前，更正只由整理者自己作出。';
export const contact = '若见字句与原文不合、期号有疑，或存有所缺的某期';
