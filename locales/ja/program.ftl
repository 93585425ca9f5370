# The program's own words. Short sentences, active voice, no exclamation marks, never "you failed".

app-name = Cyberday
# The name of this language in itself; on the button that changes it.
language-name = 日本語

## The bar
text-size = 文字の大きさ
settings = 設定
menu = メニュー
help-now = 今すぐ助けて

## Buttons that many screens have
back = 戻る
go-on = 次へ
open = 開く
carry-on = 続ける
understood = 読みました

## First start
first-language = 言語を選んでください
first-language-note = いつでも変えられます。
first-text = 読みやすい大きさはどれですか
first-text-note = いつでも変えられます。
text-sample = この荷物は、本当に自分あて？
first-country = どの国にお住まいですか
first-country-note = お住まいの国の電話番号と、その国でよく見るメッセージをお見せするためです。
first-who = このパソコンを使うのは、どなたですか
who-own = 自分だけ
who-own-note = どこまで進んだかを、Cyberdayが覚えておきます。
who-shared = ほかの人も使う
who-shared-note = 終わりにすると、ここでしたことの記録は消えます。
start-learning = 始める
country-au = オーストラリア
country-in = インド
country-jp = 日本
country-us = アメリカ
country-bd = バングラデシュ
country-hk = 香港
country-id = インドネシア
country-my = マレーシア
country-nz = ニュージーランド
country-ph = フィリピン
country-sg = シンガポール
country-kr = 韓国
country-lk = スリランカ
country-tw = 台湾
country-th = タイ
country-vn = ベトナム
country-other = ほかの国
# The countries without messages of their own, in the order of their names in this language.
country-order = ID KR SG LK TH TW NZ BD PH VN HK MY

## Welcome
welcome = 今日は、どなたが学びますか
welcome-note = このプログラムは、インターネットにつながりません。何を押しても、壊れることはありません。
audience-school = 学校
audience-school-note = ゲーム、友だち、メッセージ、写真のこと。
audience-business = 小さな会社・お店
audience-business-note = 請求書、取引先、働く人たち、もしもの日のこと。
audience-later = シニア世代
audience-later-note = 電話、メッセージ、お金、家族のこと。ご自分のペースで。
audience-school-picture = 絵：画面を囲む生徒たちと先生
audience-business-picture = 絵：小さな店のカウンターにいる店主と店員
audience-later-picture = 絵：台所のテーブルで、電話とお茶を前にした年配の夫婦
choose-age = 年齢を選ぶ
ages-title = 何歳ですか
ages-note = 今は、この年齢のレッスンがあります。
ages-6-9 = 6〜9歳
ages-10-12 = 10〜12歳
ages-13-17 = 13〜17歳

## Home
home-title = レッスンを選びましょう
home-again = またお会いできましたね。
other-learner = 別の人が学ぶ
you-were-here = 前回はここまで
part-of = パート{ $part }／{ $parts }・約{ $minutes }分
parts-of-minutes = { $minutes }分 × { $parts }パート
scams-of = 詐欺 { $total }件中{ $right }件
real-of = 本物 { $total }件中{ $right }件
guest-end = 終わりにする
guest-note = 終わりにすると、ここでしたことの記録は消えます。
still-there = まだお使いですか。あと2分で、ここでしたことの記録が消えます。続けるときは、どれかのキーか画面を押してください。

## Lesson
back-home = レッスン一覧
afterwards = この学習のあと、できるようになること
part-minutes = パート{ $number }（約{ $minutes }分）
start-lesson = はじめる
step-of = ステップ { $number }／{ $total }
what-is-this = これは何でしょう？
answer-scam = これは詐欺
answer-real = これは本物
answer-check = まず確かめる
how-sure = どのくらい確か？
sure-guess = なんとなく
sure-fairly = たぶん
sure-certain = 確実
can-skip = ここは、答えなくてもかまいません。
give-answer = 答える
choose = 選ぶ
next-message = 次のメッセージ
missing-judge = 先に、3つの答えから1つ選んでください。
missing-choose-one = 先に、1つ選んでください。
missing-choose-some = 先に、1つ以上選んでください。
missing-order = 先に、すべてに番号を付けてください。
missing-sort = 先に、すべてをどれかに分けてください。
missing-secret = 先に、合い言葉を作ってください。紙に書いてもかまいません。
missing-call = まだ通話中です。返事をするか、電話を切ってください。
choose-all = 当てはまるものを、すべて選んでください。1つとは限りません。
order-how = 順番に押してください。もう一度押すと、取り消せます。
order-place = { $number }：{ $item }
find-how = 詐欺だとわかる部分を、すべて押してください。問題のない部分もあります。
find-chosen = { $count ->
        [0] まだ選んでいません
       *[other] { $count }か所を選びました
    }
address-how = ページの持ち主がわかる部分を押してください。
source = 出典：{ $title }、{ $publisher }
source-year = 出典：{ $title }、{ $publisher }、{ $year }年
term-name = 「{ $word }」の意味
term-close = 閉じる
sort-thing = { $total } のうち { $number }
sorted-right = すべて合った所に分けられました。
sorted-wrong = ほかの所のほうがよいものもあります。その理由をご覧ください。
notes-title = 教える方へ
notes-say = 伝えること
notes-asked = よく聞かれること
notes-discuss = 話し合ってもらうこと
notes-avoid = 避けること
notes-told = 打ち明けられたとき
back-to-lesson = レッスンに戻る
care-title = このレッスンは、つらい話題を扱います。
care-note = いつやめてもかまいません。答えがほかの人に見られることはありません。もし同じようなことが起きているなら、あなたは一人ではありません。あなたのせいでもありません。
care-help = いますぐ助けを求める
shown-in = このページは、まだ日本語になっていません。{ $language } で表示しています。
change-old = これまでの教え
change-now = 今の考え方
change-why = その理由

## A secret made of words
secret-box = 合い言葉（{ $count } 語以上）
secret-show = 見せる
secret-hide = 隠す
secret-paper = 紙に書いて作る
secret-on-paper = 紙に書いて作っています
secret-practice = これは練習です。ここに入力したものは保存されず、だれにも渡りません。本物には、別の言葉を考えてください。
secret-empty = 言葉をいくつか、間を空けて入力してください。どのくらい当てられにくいかが、ここに出ます。
secret-easy = すぐに当てられます
secret-fair = 当てられにくいです
secret-hard = とても当てられにくいです
secret-more = あと { $count } 語
tries-few = コンピューターなら、すぐに当ててしまいます。
tries-about = コンピューターが当てるまで、およそ { $count } 回かかります。
tries-countless = コンピューターが当てるまで、一兆回より多くかかります。
secret-done = 言葉でできた合い言葉です。
secret-done-note = 入力したものは、何も保存していません。

## A list to keep
list-write = ここに書く
keep-list = この表をこのパソコンに残す
keep-list-note = レッスンを離れるまで、この画面の中だけにあります。ご自分のパソコンなら、残しておけます。
list-kept = このパソコンに残しました。この後の変更も、同じボタンで残せます。
list-not-kept = 残せませんでした。ディスクがいっぱいか、書き込めないようです。紙に写しておいてください。
list-open = 表を開く：{ $list }
list-ready = ひとまずここまで
list-done = 表を作り始めました。
list-done-kept = このパソコンに残してあります。いつでも開けます。紙の表は、パソコンが動かないときにも使えますので、印刷もどうぞ。
list-done-not-kept = まだ残していません。このパソコンに残すか、印刷してください。レッスンを閉じると消えます。
list-done-guest = ほかの人も使うパソコンなので、残しません。必要なら印刷してください。

## The simulated messages
practice = 練習
practice-message = 練習：{ $medium }
practice-message-from = 練習：{ $sender }からの{ $medium }
answers = 答え
signs = 手がかり
medium-sms = ショートメール
medium-email = メール
medium-chat = チャット
medium-web = ウェブページ
medium-popup = ポップアップ画面
medium-call = 電話
medium-video = ビデオ通話
medium-voice = 留守番電話
medium-poster = ポスター
medium-payment = 支払いアプリの請求
medium-game = ゲームのチャット
medium-letter = 手紙
medium-profile = プロフィール
scene-sms = ショートメール・今日 { $time }
scene-email = メール・今日 { $time }
scene-chat = チャット・今日 { $time }
scene-me = 自分
scene-call = 電話
scene-video = ビデオ通話・こちらのカメラは切れています
scene-voice = 留守番電話・今日 { $time }
scene-payment = 支払いアプリ・今日 { $time }
scene-profile = SNSのプロフィール
scene-code-opens = 読み取ると、開く前にこう表示されます。
scene-pin = 暗証番号
call-says = 相手の言葉
call-ask = 何と答えますか。
call-replies = 答え方
call-hang-up-note = いつでも切ってかまいません。
hang-up = 電話を切る
call-hung-up = 電話を切りました。
call-over = 通話が終わりました。
call-not-heard = 聞かなかった続き
call-went = 電話のその後
call-hung-up-fine = 切ってかまいません。本物なら、またかかってきます。こちらからかけ直すこともできます。

## Feedback
caught = 見破りましたね。
caught-note = 手がかりは、ここにありました。
missed = これは詐欺でした。
missed-note = 慎重な人でも、多くの方が信じてしまいます。どんな手口か見てみましょう。
suspected = これは本物でした。
suspected-note = 用心するのは、よいことです。信じてよい理由を見てみましょう。
trusted = 本物だとわかりましたね。
trusted-note = 本物だと言える理由は、ここにあります。
checked = 「まず確かめる」を選びましたね。
checked-note = いつでもよい答えです。確かめると、こんなことがわかります。
checked-scam = 確かめて正解。これは詐欺でした。
checked-real = 確かめて正解。これは本物でした。
class-scam = 詐欺
class-real = 本物
next-time = 次のために
step-right = 正解です。
step-wrong = もう一度、見てみましょう。
reasons = 理由を見てみましょう。
you-chose = 選んだ答え
good-way = 正しい答え
found-all = 手がかりをすべて見つけました。
found-some = 手がかりを、{ $total }か所中{ $found }か所見つけました。
found-note = 1つ見つければ、手を止めるには十分です。

## The end of a part, and the result
part-end = ここで一休みできます
part-end-note = パート{ $part }／{ $parts }が終わりました。このまま続けても、別の日に続けてもかまいません。
next-part = 次のパート・約{ $minutes }分
stop-here = 今はここまで
stop-here-note = ここまで進んだことを、Cyberdayが覚えておきます。
result-title = 「{ $lesson }」が終わりました
result-note = 大切なのは2つ。詐欺を防ぐこと、そして、本物を信じることです。
meter-scams = 見破った詐欺
meter-scams-note = { $wrong ->
        [0] すり抜けた詐欺は、ありません。
        [1] 1件がすり抜けました。
       *[other] { $wrong }件がすり抜けました。そうなるように作られているのです。
    }
meter-real = 信じた本物
meter-real-note = { $wrong ->
        [0] 本物のメッセージを、これからも役立てられます。
        [1] 本物のうち1件を、詐欺と考えました。
       *[other] 本物のうち{ $wrong }件を、詐欺と考えました。
    }
meter-checked = 「まず確かめる」は{ $checked }件でした。
count-of = { $total }件中{ $right }件
checked-times = { $count ->
        [0] 「まず確かめる」は、一度も選びませんでした。これも、いつでもよい答えです。
       *[other] 「まず確かめる」を{ $count }回選びました。いつでもよい答えです。
    }
repeat-note = 前にも学んだレッスンです。結果には、最初のときの答えが出ています。
one-thing-today = 今日すること、1つ
look-again = 気づけなかった{ $count }件を見る
missed-of = 気づけなかったもの { $number }／{ $total }
next-missed = 次を見る
back-to-result = 結果に戻る
another-lesson = 別のレッスンを選ぶ
do-again = このレッスンをもう一度
time-to-refresh = おさらいの時期です
how-to-check = 確かめ方
other-messages = ほかのメッセージで練習する

## I need help now
help-title = 手を止めて深呼吸。できることは、まだたくさんあります。
help-1 = 電話を切る。画面を閉じる。
help-1-note = 今、画面を操作されているなら、コンセントを抜くか、電源を切ります。
help-1-note-business = 今、画面を操作されているなら、LANケーブルを抜くか、Wi-Fiを切ります。電源は切りません。
help-2 = お金の被害は、まず銀行へ。
help-2-note = カードの裏か、銀行の公式アプリにある番号に電話します。
help-3 = パスワードを変える。
help-3-note = 別のスマホやパソコンを使います。
help-4 = だれか1人、信頼できる人に話す。
help-4-note = あなたのせいではありません。
help-title-child = 手を止めよう。ここを見たのは、正しい判断です。
help-child-1 = 返事をやめる。
help-child-1-note = 画面を閉じるか、スマホを置きましょう。
help-child-2 = 信頼できる大人に話す。
help-child-2-note = 家の人でも、学校の人でも。怒られることではありません。
help-child-3 = 消さずに残す。
help-child-3-note = どうすればよいか、大人が考えてくれます。
help-child-4 = あなたは悪くない。
help-child-4-note = だます人は、毎日だれかをだましています。
help-back = 戻る
help-contacts = 相談できるところ
another-country = 別の国
help-no-contacts = 電話番号の一覧を読み込めませんでした。銀行に電話してください。緊急のときは、警察に電話してください。
help-other-country = この国の番号で、確認できたものはまだありません。お住まいの地域の銀行か警察に聞いてください。設定で、ご自分の番号を足せます。
help-no-emergency = この国の緊急通報の番号は、まだ確認できていません。だれかが危ないときは、ご存じの番号に電話してください。
help-old = 1年より前の資料もあります。番号がつながらないときは、警察に聞いてください。
contact-source = 出典：{ $publisher }、{ $year }年
contact-checked = 出典：{ $publisher }、{ $date }に確認

## Settings
settings-title = 見え方などの設定
language = 言語
language-note = すぐに変わり、何も失われません
text-size-note = 選ぶと、その場で変わります
furigana = ふりがな
furigana-note = 漢字の上に付ける読みがな
furigana-off = 付けない
furigana-grade = 必要なところだけ
furigana-all = できるだけ多く
colours = 色
theme-system = パソコンに合わせる
theme-light = 明るい
theme-dark = 暗い
theme-high-contrast = くっきり
country = 国
country-note = 相談先と、例のメッセージが変わります
movement = 動き
movement-note = 「なし」なら、何も動きません
movement-on = あり
movement-still = なし
letter-keys = 文字と数字のキー
letter-keys-note = A・B・C や 1・2・3 で答えを選び、? でキー操作の一覧を出します
on = オン
off = オフ
whose-pc = パソコンを使う人
whose-pc-note = ほかの人も使うなら、何も残しません
own-contacts = ご自分の番号
own-contacts-note = 家族など。「今すぐ助けて」のいちばん上に出ます
contact-name = 相手の名前
contact-number = 相手の番号
add-contact = 追加
remove-contact = { $name }を消す
missing-contact = 先に、名前と番号を入れてください。
keys = キー操作
forget = 学んだ記録を消す
forget-title = 学んだ記録を消しますか
forget-note = 答えと、各レッスンの進み具合を、このパソコンから消します。元には戻せません。
forget-yes = 消す
forget-no = 残す
forgotten = 答えと進み具合を、このパソコンから消しました。設定は残っています。
not-forgotten = 消せない記録がありました。記録を使っているほかのプログラムを閉じて、もう一度お試しください。

## Keys
key-tab = Tab
key-tab-does = 次へ移る。Shiftといっしょなら、前へ。
key-arrows = 矢印
key-arrows-does = まとまりの中を移る。またはページを動かす。
key-enter = Enter、スペース
key-enter-does = 枠で囲まれたものを押す。
key-digits = 1・2・3 または A・B・C
key-digits-does = 答えを選ぶ。
key-esc = Esc
key-esc-does = 戻る。
key-page = Page Up、Page Down
key-page-does = ページを動かす。
key-f1 = F1
key-f1-does = 「今すぐ助けて」を開く。
key-f2 = F2
key-f2-does = キー操作の一覧を出す。
key-question = ?
key-f11 = F11
key-f11-does = 全画面にする、元に戻す。
key-ctrl = Ctrl とプラス、マイナス、0
key-ctrl-does = 文字を大きく、小さく、100%に。

## When something is wrong
trouble-broken = これまでの記録を読めませんでした。その記録は { $file } に残し、新しい記録を始めました。
trouble-broken-left = これまでの記録を読めませんでした。記録はそのまま残してあります。このまま学べます。
trouble-newer = 記録は、もっと新しいCyberdayのものです。見るには、新しいほうをお使いください。ここでも、このまま学べます。
trouble-locked = ほかのプログラムが記録を使っています。ほかに開いているCyberdayを閉じてください。その間も、このまま学べます。
trouble-read-only = このフォルダーには書き込めないため、記録を残せません。このまま学べます。
trouble-full = パソコンの保存場所がいっぱいです。学んだことを残せるように、空きを作ってください。
trouble-other = 今は、記録を使えませんでした。このまま学べます。
trouble-settings = 設定のうち{ $count }行を読めなかったため、その部分を除きました。
trouble-settings-not-kept = 設定を保存できませんでした。Cyberdayを閉じるまでは、この設定のままです。
trouble-pack = { $what }
trouble-lesson = このレッスンを開けませんでした。別のレッスンを選んでください。

## Read aloud: the characters of addresses and codes, as they are said
spoken-chosen = せんたくちゅう
spoken-dot = ドット
spoken-slash = スラッシュ
spoken-hyphen = ハイフン
spoken-underscore = アンダーバー
spoken-at = アットマーク
spoken-colon = コロン
spoken-question = はてな
spoken-equals = イコール
spoken-and = アンド
spoken-plus = プラス
spoken-hash = シャープ
spoken-percent = パーセント
spoken-star = こめじるし

## Reading aloud
read-aloud = 読み上げ
read-aloud-stop = 読み上げをやめる
read-aloud-none = 声がありません
back-and-on = 戻る・次へ
help-and-settings = 「今すぐ助けて」と設定
speech = 読み上げの速さ
speech-note = ゆっくりにも、速くもできます
speech-slow = ゆっくり
speech-normal = ふつう
speech-fast = 速い
key-f4 = F4
key-f4-does = 画面を読み上げる。もう一度押すと止まる。
voice-missing-linux = このパソコンには、まだ読み上げの機能がありません。パソコンを管理している人に、「speech-dispatcher」と「espeak-ng」を入れてもらってから、もう一度「読み上げ」を押してください。
voice-missing-windows = このパソコンには、まだ読み上げの声がありません。Windowsの「設定」→「時刻と言語」→「音声認識」で声を追加してから、もう一度「読み上げ」を押してください。
voice-missing-macos = このパソコンには、まだ読み上げの声がありません。「システム設定」→「アクセシビリティ」→「読み上げコンテンツ」で声を選んでから、もう一度「読み上げ」を押してください。
no-voice-linux = このパソコンには、{ $language }の声がありません。パソコンを管理している人に、この言語の声（「espeak-ng」など）を入れてもらってから、同じボタンをもう一度押してください。
no-voice-windows = このパソコンには、{ $language }の声がありません。Windowsの「設定」→「時刻と言語」→「音声認識」→「音声を追加」で{ $language }を選んでから、同じボタンをもう一度押してください。
no-voice-macos = このパソコンには、{ $language }の声がありません。「システム設定」→「アクセシビリティ」→「読み上げコンテンツ」→「システムの声」で{ $language }を追加してから、同じボタンをもう一度押してください。
voice-no-sound = パソコンから音が出ません。スピーカーやイヤホンがつながっているか、その電源が入っているかを確かめてから、もう一度「読み上げ」を押してください。
voice-only-kana = このパソコンの声は、ひらがなとカタカナしか読めません。漢字も読める日本語の声を入れてもらってから、もう一度「読み上げ」を押してください。
voice-trouble = 読み上げの声が止まってしまいました。もう一度「読み上げ」を押してください。それでも声が出ないときは、パソコンを再起動してください。
