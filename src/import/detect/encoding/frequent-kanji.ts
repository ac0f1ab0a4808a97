/**
 * Kanji that are common in Japanese lists: prefectures and towns, companies, family and given
 * names, offices. Correctly decoded text contains many of them, incorrectly decoded text almost
 * none.
 */
const text = `
市高日松津焼町園育保県岡月静年水木土区金川場小火館時店中学所大目地用曜田番会丁香利休付南食本車分受人東号祝間設西他
戸校始末港一円第立国台新定上名料無合島神室業況有防開不飲屋公民前度事認北寺子道内福護山集児理礼自生下部施団動特農原井
総階駐及村対情報浜院三通駅物歩域住関状別野体海江入石健和以都電法者収交方街横病見栄務養治支現外相応塩主規庵林作引谷
鶴品八二運尻吉等式家長回央流甲塚製魚消買般協河能役足藤芝布居近安当参常里御袋門宮屋取平医波置泉教連光手互文身点来四
株建商書出葉庫工要浦茶麻計守友宗辺沢広活富量化進周晴亀右春丘加柳後鬼直京数先楽寿庁帰桜種的永限容救栗浄垂丸美花資
阪府奈愛知千埼玉兵阜群馬栃茨城梨潟形秋青森岩沖縄児鹿熊崎佐賀媛徳取根媛鳥滋良歌重限社代表締役員係課様氏備考住所男女
郎太介輔助雄夫弘博志孝幸恵裕子美智由紀香織真優結翔大輝悠斗陽菜咲葵蓮颯樹明正義昭和成令渡邊辺斎齋伊加橋髙﨑村清坂
池前藤阿部森石原長谷近遠後岡林久保今増杉丸小島竹内河酒菊飯矢平武荒岩関西浅服樋水沢澤桑須栗星熊野永安谷口松尾本間
`;

export const frequentKanji: ReadonlySet<string> = new Set(text.replaceAll('\n', ''));
