/**
 * The plain form of a character, for comparison only: full-width digits, letters and brackets become
 * half-width, traditional characters simplified. What is stored is always what was printed.
 *
 * Reposts print a bulletin in traditional characters or with other punctuation. Of the traditional
 * characters only those are listed that occur in headings, titles and sentences that are looked for.
 */
const PAIRS =
  '網网絡络訊讯動动態态週周報报勢势總总體体評评價价為为險险優优遠远個个數数據据裡里當当關关國国際际應应緊紧處处' +
  '協协調调機机構构類类務务導导開开發发現现測测監监視视經经濟济業业與与對对針针門门頁页麵面釣钓魚鱼詐诈騙骗惡恶' +
  '鏈链接接結结約约萬万較较環环減减長长漲涨編编輯辑話话電电郵邮號号聯联繫系們们顧顾歷历佈布僞伪偽伪竄窜殭僵屍尸' +
  '馬马蟲虫飛飞徵征漏漏補补級级極极統统計计運运營营獲获傳传點点擊击屬属種种記记錄录專专題题資资產产團团區区龍龙' +
  '漢汉觀观舉举攻攻擊击懸悬掛挂載载組组織织織织術术誤误護护責责賬账戶户隊队進进轉转軟软項项領领風风期期涉涉' +
  '該该說说請请識识設设許许試试譯译議议讓让變变貝贝貢贡負负財财貨货質质購购贈赠車车軌轨輕轻輪轮農农邊边達达過过' +
  '選选遊游還还鄉乡釋释鋼钢錢钱錯错鍵键鎖锁鏡镜閉闭間间闻闻陽阳隨随雜杂離离難难雲云靈灵靜静響响頂顶預预頻频額额' +
  '況况聞闻遞递於于脅胁稱称錄录條条訴诉臺台內内別别週周裏里衛卫術术劃划佔占' +
  '願愿顯显飯饭館馆驗验骨骨體体鬥斗魯鲁點点齊齐圍围執执場场塊块境境壞坏壓压夾夹奪夺實实審审寫写寬宽寧宁將将專专' +
  '層层島岛師师帳帐帶带幣币幫帮庫库廠厂廣广張张強强後后從从復复恆恒愛爱慮虑慶庆懷怀戰战戲戏損损搖摇擇择擔担';

const SIMPLIFIED = new Map<string, string>();
for (let place = 0; place < PAIRS.length; place += 2) {
  const [traditional, simplified] = [PAIRS.charAt(place), PAIRS.charAt(place + 1)];
  if (traditional !== simplified) SIMPLIFIED.set(traditional, simplified);
}

/** Gives the plain form of one character; its length stays the same. */
export function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  // The block of full-width ASCII lies 0xFEE0 above ASCII itself.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return SIMPLIFIED.get(character) ?? character;
}

/** Gives a text of the same length with every character in its plain form. */
export function plainText(text: string): string {
  let plain = '';
  for (let place = 0; place < text.length; place += 1) plain += plainForm(text.charAt(place));
  return plain;
}
