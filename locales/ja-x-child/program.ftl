# The program's own words for children of 10 to 12. Mostly kana; only kanji of years 1 and 2, for these words carry
# no readings (but for 助 in help-now and where key-f1-does names it). What is not here is said as in ja.

## The bar
text-size = 字の大きさ
settings = せってい
help-now = いますぐ助けて

## Buttons that many screens have
back = もどる
go-on = つぎへ
open = ひらく
carry-on = つづける
understood = 読みました

## Welcome
welcome = 今日は、だれが学びますか
welcome-note = このプログラムは、ネットにつながりません。何をおしても、こわれません。
audience-school = 学校
audience-school-note = ゲーム、友だち、メッセージ、しゃしんのこと。
audience-business = 小さな会社・お店
audience-business-note = お金のしはらい、はたらく人、もしもの日のこと。
audience-later = お年より
audience-later-note = 電話、メッセージ、お金、かぞくのこと。ゆっくりどうぞ。
choose-age = 何さいかをえらぶ
ages-title = 何さいですか
ages-note = いまは、この年のレッスンがあります。
ages-6-9 = 6〜9さい
ages-10-12 = 10〜12さい
ages-13-17 = 13〜17さい

## Home
home-title = レッスンをえらびましょう
home-again = また会えましたね。
other-learner = ほかの人が学ぶ
you-were-here = 前はここまで
part-of = パート{ $part }／{ $parts }・{ $minutes }分くらい
scams-of = さぎ { $total }こ中{ $right }こ
real-of = 本もの { $total }こ中{ $right }こ
guest-end = おわりにする
guest-note = おわりにすると、ここでしたことのきろくは、きえます。

## Lesson
back-home = ぜんぶのレッスン
what-is-this = これは何でしょう？
answer-scam = これはさぎ
answer-real = これは本もの
answer-check = まずたしかめる
how-sure = どのくらいそう思う？
sure-certain = ぜったい
can-skip = ここは、答えなくてもいいです。
give-answer = 答える
next-message = つぎのメッセージ
missing-judge = 先に、3つの答えから1つえらびましょう。
missing-choose-one = 先に、1つえらびましょう。
missing-choose-some = 先に、1つか、もっとえらびましょう。
missing-order = 先に、ぜんぶにばんごうをつけましょう。
choose-all = 合うものを、ぜんぶえらびましょう。1つだけとはかぎりません。
order-how = じゅん番におしましょう。もういちどおすと、とりけせます。
find-how = さぎだとわかるところを、ぜんぶおしましょう。もんだいのないところもあります。
find-chosen = { $count ->
        [0] まだえらんでいません
       *[other] { $count }こ、えらびました
    }
address-how = ページのもちぬしがわかるところをおしましょう。
source = もとになったもの：{ $title }、{ $publisher }
source-year = もとになったもの：{ $title }、{ $publisher }、{ $year }年

## The simulated messages
practice = れんしゅう
practice-message = れんしゅう：{ $medium }
practice-message-from = れんしゅう：{ $sender }からの{ $medium }
answers = 答え
signs = わかるところ
medium-popup = ポップアップ

## Feedback
caught = さぎだとわかりましたね。
caught-note = ここを見ると、わかります。
missed = これは、さぎでした。
missed-note = よく気をつける人でも、しんじてしまいます。どうやってだますのか、見てみましょう。
suspected = これは、本ものでした。
suspected-note = 気をつけるのは、いいことです。しんじていいわけを、見てみましょう。
trusted = 本ものだとわかりましたね。
trusted-note = ここを見ると、本ものだとわかります。
checked = 「まずたしかめる」をえらびましたね。
checked-note = いつでもよい答えです。たしかめると、こんなことがわかります。
checked-scam = たしかめてせいかい。これは、さぎでした。
checked-real = たしかめてせいかい。これは、本ものでした。
class-scam = さぎ
class-real = 本もの
next-time = つぎのために
step-right = せいかいです。
step-wrong = もういちど、見てみましょう。
reasons = どうしてか、見てみましょう。
you-chose = えらんだ答え
good-way = 正しい答え
found-all = さぎだとわかるところを、ぜんぶ見つけました。
found-some = さぎだとわかるところを、{ $total }こ中{ $found }こ、見つけました。
found-note = 1つ見つけたら、そこで止まっていいのです。

## The end of a part, and the result
part-end = ここで休んでもいいですよ
part-end-note = パート{ $part }／{ $parts }がおわりました。このままつづけても、ほかの日につづけてもいいです。
next-part = つぎのパート・{ $minutes }分くらい
stop-here = 今はここまで
stop-here-note = ここまで来たことを、Cyberdayがおぼえておきます。
result-title = 「{ $lesson }」がおわりました
result-note = 大切なのは2つ。さぎを止めること。そして、本ものはしんじることです。
meter-scams = 見やぶったさぎ
meter-scams-note = { $wrong ->
        [0] すりぬけたさぎは、ありません。
        [1] 1こ、すりぬけました。
       *[other] { $wrong }こ、すりぬけました。そうなるように作ってあるのです。
    }
meter-real = しんじた本もの
meter-real-note = { $wrong ->
        [0] 本もののメッセージを、これからもあんしんして読めます。
        [1] 本ものを1こ、さぎだと思いました。
       *[other] 本ものを{ $wrong }こ、さぎだと思いました。
    }
meter-checked = 「まずたしかめる」は{ $checked }こでした。
count-of = { $total }こ中{ $right }こ
checked-times = { $count ->
        [0] 「まずたしかめる」は、いちどもえらびませんでした。これも、いつでもよい答えです。
       *[other] 「まずたしかめる」を{ $count }回えらびました。いつでもよい答えです。
    }
repeat-note = 前にも学んだレッスンです。ここには、さいしょのときの答えが出ています。
one-thing-today = 今日すること、1つ
look-again = 気づけなかった{ $count }こを見る
missed-of = 気づけなかったもの { $number }／{ $total }
next-missed = つぎを見る
back-to-result = けっかにもどる
another-lesson = ほかのレッスンをえらぶ
do-again = もういちどやってみる

## I need help now
help-title-child = 手を止めよう。ここを見たのは、とてもよいことです。
help-child-1 = へんじをやめる。
help-child-1-note = ページをとじるか、スマホをおきましょう。
help-child-2 = あんしんして話せるおとなに言う。
help-child-2-note = 家の人でも、学校の人でも。おこられることではありません。
help-child-3 = けさないで、のこす。
help-child-3-note = おとなが、いっしょに見てくれます。
help-child-4 = あなたはわるくない。
help-child-4-note = だます人は、毎日だれかをだましています。
help-back = もどる
another-country = ほかの国
help-no-contacts = 電話ばんごうのリストが読めませんでした。おとなに言いましょう。あぶないときは、けいさつに電話しましょう。
help-other-country = この国の電話ばんごうは、まだありません。おとなといっしょに、けいさつか、ぎんこうに聞きましょう。「せってい」で、ばんごうを入れられます。
help-old = 1年より前に書かれたものもあります。電話がつながらないときは、けいさつに聞きましょう。
contact-checked = { $publisher }、{ $date }にたしかめました

## Keys
keys = キーのつかい方
key-tab-does = つぎへ行く。Shiftといっしょなら、前へ。
key-arrows = やじるし
key-arrows-does = まとまりの中をうごく。ページをうごかす。
key-enter-does = わくでかこまれたものをおす。
key-digits = 1・2・3 か A・B・C
key-digits-does = 答えをえらぶ。
key-esc-does = もどる。
key-page-does = ページをうごかす。
key-f1-does = 「いますぐ助けて」をひらく。
key-f11-does = 画めんいっぱいにする。もとにもどす。
key-ctrl = Ctrl とプラス、マイナス、0
key-ctrl-does = 字を大きく、小さく、100%に。
