/** What stands beside the pictures within a text. */

/** The language of these words, where it is not that of the text. */
export const language = undefined as string | undefined;

export function number(number: number | undefined): string {
  return `图 ${number}`;
}

/** Stands for a picture of which nobody has said what it shows. */
export const undescribed = '未提供文字说明的图表';
export const missing = '原刊此处有图，未附文字说明，本档案亦未收存。';
/** After the words that the source gives for a picture which is not kept. */
export const notKept = '（本档案未收存此图。）';
/** After the archive's own words for a picture. */
export const ours = '（本档案的说明）';
export const original = '往原址看图';

/** The words for a picture for those who do not see it. */
export function alternative(number: number | undefined, words: string): string {
  return `图 ${number}：${words}`;
}
