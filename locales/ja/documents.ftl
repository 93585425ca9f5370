# 印刷したり保存したりするページ

print = 印刷する
save-pdf = PDFで保存する
printing = 別のウィンドウでページが開きます。そこから印刷してください。
saved-in-documents = 「ドキュメント」フォルダーに「{ $file }」という名前で保存しました。
saved-at-home = ホームフォルダーに「{ $file }」という名前で保存しました。
not-printed = このパソコンには、ページを開けるプログラムがないようです。パソコンの管理をしている人に、PDFを見るプログラムを頼んでください。
not-saved = 保存できませんでした。ディスクがいっぱいか、書き込めない場所のようです。代わりに印刷してください。
not-made = ページを作れませんでした。Cyberdayをいったん閉じ、もう一度開いてお試しください。

## ページの上の言葉
page-foot = Cyberday { $version }・{ $date }
page-number = { $page }／{ $pages }ページ
who-can-help = 相談できるところ（{ $country }）
ticked = 済み
not-ticked = まだ

## ファイルの名前
file-help-card = Cyberday 困ったときのカード
file-checklist = Cyberday { $title }
