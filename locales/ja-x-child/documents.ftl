# いんさつしたり、のこしたりするページ

print = いんさつする
save-pdf = PDFでのこす
printing = べつのウィンドウでページがひらきます。そこからいんさつしてください。
saved-in-documents = 「ドキュメント」フォルダーに「{ $file }」という｜名前《なまえ》でのこしました。
saved-at-home = ホームフォルダーに「{ $file }」という｜名前《なまえ》でのこしました。
not-printed = このパソコンには、ページをひらけるプログラムがないようです。おとなの｜人《ひと》に｜聞《き》いてください。
not-saved = のこせませんでした。いんさつするか、おとなの｜人《ひと》に｜聞《き》いてください。
not-made = ページを｜作《つく》れませんでした。おとなの｜人《ひと》に｜聞《き》いてください。

page-number = { $page }／{ $pages }ページ
who-can-help = そうだんできるところ（{ $country }）
ticked = できた
not-ticked = まだ

file-help-card = Cyberday こまったときのカード
