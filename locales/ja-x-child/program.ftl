# The program's own words for children of 10 to 12. Mostly kana; every kanji has its reading, as ｜word《reading》, and the
# learner sees those that the settings ask for. What is not here is said as in ja.

# The name of this language in itself; on the button that changes it.
language-name = ｜日本語《にほんご》

## The bar
text-size = ｜字《じ》の｜大《おお》きさ
settings = せってい
help-now = いますぐ｜助《たす》けて

## Buttons that many screens have
back = もどる
go-on = つぎへ
open = ひらく
carry-on = つづける
understood = ｜読《よ》みました

## First start
first-language = ことばをえらびましょう
first-language-note = いつでもかえられます。
first-text = ｜読《よ》みやすい｜大《おお》きさはどれですか
first-text-note = いつでもかえられます。
text-sample = このにもつは、｜本当《ほんとう》に｜自分《じぶん》あて？
first-country = どの｜国《くに》にすんでいますか
first-country-note = すんでいる｜国《くに》の｜電話《でんわ》ばんごうと、その｜国《くに》でよく｜見《み》るメッセージを｜出《だ》すためです。
first-who = このパソコンをつかうのは、だれですか
who-own = ｜自分《じぶん》だけ
who-own-note = どこまですすんだかを、Cyberdayがおぼえておきます。
who-shared = ほかの｜人《ひと》もつかう
who-shared-note = おわりにすると、ここでしたことのきろくは、きえます。
start-learning = はじめる
country-jp = ｜日本《にほん》
country-hk = ｜香港《ほんこん》
country-kr = ｜韓国《かんこく》
country-tw = ｜台湾《たいわん》
country-other = ほかの｜国《くに》

## Welcome
welcome = ｜今日《きょう》は、だれが｜学《まな》びますか
welcome-note = このプログラムは、ネットにつながりません。｜何《なに》をおしても、こわれません。
audience-school = ｜学校《がっこう》
audience-school-note = ゲーム、｜友《とも》だち、メッセージ、しゃしんのこと。
audience-business = ｜小《ちい》さな｜会社《かいしゃ》・お｜店《みせ》
audience-business-note = お｜金《かね》のしはらい、はたらく｜人《ひと》、もしもの｜日《ひ》のこと。
audience-later = お｜年《とし》より
audience-later-note = ｜電話《でんわ》、メッセージ、お｜金《かね》、かぞくのこと。ゆっくりどうぞ。
audience-school-picture = ｜絵《え》：がめんのまわりの｜子《こ》どもたちと｜先生《せんせい》
audience-business-picture = ｜絵《え》：お｜店《みせ》のカウンターにいる｜店《みせ》の｜人《ひと》たち
audience-later-picture = ｜絵《え》：テーブルで｜電話《でんわ》とおちゃをまえにしたお｜年《とし》よりのふうふ
choose-age = ｜何《なん》さいかをえらぶ
ages-title = ｜何《なん》さいですか
ages-note = いまは、この｜年《とし》のレッスンがあります。
ages-6-9 = 6〜9さい
ages-10-12 = 10〜12さい
ages-13-17 = 13〜17さい

## Home
home-title = レッスンをえらびましょう
home-again = また｜会《あ》えましたね。
other-learner = ほかの｜人《ひと》が｜学《まな》ぶ
you-were-here = ｜前《まえ》はここまで
part-of = パート{ $part }／{ $parts }・{ $minutes }{ $minutes ->
        [2] ｜分《ふん》
        [5] ｜分《ふん》
        [7] ｜分《ふん》
        [9] ｜分《ふん》
       *[other] ｜分《ぷん》
    }くらい
parts-of-minutes = { $minutes }{ $minutes ->
        [2] ｜分《ふん》
        [5] ｜分《ふん》
        [7] ｜分《ふん》
        [9] ｜分《ふん》
       *[other] ｜分《ぷん》
    } × { $parts }パート
scams-of = さぎ { $total }こ｜中《ちゅう》{ $right }こ
real-of = ｜本物《ほんもの》 { $total }こ｜中《ちゅう》{ $right }こ
guest-end = おわりにする
guest-note = おわりにすると、ここでしたことのきろくは、きえます。
still-there = まだ、つかっていますか。あと2ふんで、ここでしたことのきろくがきえます。つづけるときは、キーか、がめんをおしましょう。

## Lesson
back-home = ぜんぶのレッスン
what-is-this = これは｜何《なん》でしょう？
answer-scam = これはさぎ
answer-real = これは｜本物《ほんもの》
answer-check = まずたしかめる
how-sure = どのくらいそう｜思《おも》う？
sure-certain = ぜったい
can-skip = ここは、｜答《こた》えなくてもいいです。
give-answer = ｜答《こた》える
choose = えらぶ
next-message = つぎのメッセージ
missing-judge = ｜先《さき》に、3つの｜答《こた》えから1つえらびましょう。
missing-choose-one = ｜先《さき》に、1つえらびましょう。
missing-choose-some = ｜先《さき》に、1つはえらびましょう。
missing-order = ｜先《さき》に、ぜんぶにばんごうをつけましょう。
missing-sort = ｜先《さき》に、ぜんぶをどれかに｜分《わ》けましょう。
missing-secret = ｜先《さき》に、あいことばをつくりましょう。｜紙《かみ》にかいてもいいです。
missing-call = まだ｜電話《でんわ》のとちゅうです。｜答《こた》えるか、｜電話《でんわ》を｜切《き》りましょう。
choose-all = ｜合《あ》うものを、ぜんぶえらびましょう。1つだけとはかぎりません。
order-how = じゅんばんにおしましょう。もういちどおすと、とりけせます。
find-how = さぎだとわかるところを、ぜんぶおしましょう。もんだいのないところもあります。
find-chosen = { $count ->
        [0] まだえらんでいません
       *[other] { $count }こ、えらびました
    }
address-how = ページのもちぬしがわかるところをおしましょう。
source = もとになったもの：{ $title }、{ $publisher }
source-year = もとになったもの：{ $title }、{ $publisher }、{ $year }｜年《ねん》
term-name = 「{ $word }」って、｜何《なに》？
term-close = とじる
sort-thing = { $total }こ｜中《ちゅう》{ $number }こめ
sorted-right = ぜんぶ、｜合《あ》うところに｜分《わ》けられました。
sorted-wrong = ほかのところのほうがいいものもあります。わけを｜見《み》てみましょう。
notes-title = ｜教《おし》える｜人《ひと》へ
notes-say = ｜伝《つた》えること
notes-asked = よく｜聞《き》かれること
notes-discuss = ｜話《はな》し｜合《あ》ってもらうこと
notes-avoid = しないほうがよいこと
notes-told = うちあけられたとき
back-to-lesson = レッスンにもどる
care-title = このレッスンでは、つらい｜話《はなし》をします。
care-note = いつやめてもだいじょうぶです。｜答《こた》えは、ほかの｜人《ひと》には｜見《み》えません。もし、こんなことがおきているなら、あなたはひとりではありません。あなたのせいでもありません。
care-help = いますぐ｜助《たす》けてもらう
shown-in = このページは、まだ｜日本語《にほんご》がありません。{ $language }で｜出《で》ています。
change-old = ｜前《まえ》にいわれていたこと
change-now = いまの｜考《かんが》え｜方《かた》
change-why = そのわけ

## A secret made of words
secret-box = あいことば（ことば{ $count }つ。もっと｜多《おお》くてもいいです）
secret-show = ｜見《み》えるようにする
secret-hide = かくす
secret-paper = ｜紙《かみ》にかいてつくる
secret-on-paper = ｜紙《かみ》にかいてつくっています
secret-practice = これは、れんしゅうです。ここに｜入《い》れたものは、のこりません。だれにもとどきません。ほんとうのあいことばは、べつのことばでつくりましょう。
secret-empty = ことばをいくつか、あいだをあけて｜入《い》れましょう。どのくらい｜当《あ》てにくいか、ここに｜出《で》ます。
secret-easy = すぐに｜当《あ》てられます
secret-fair = かんたんには｜当《あ》てられません
secret-hard = とても｜当《あ》てにくいです
secret-more = あと{ $count }つ
tries-few = コンピューターは、すぐに｜当《あ》ててしまいます。
tries-about = コンピューターは、だいたい{ $count }｜回《かい》ためすと、｜当《あ》てます。
tries-countless = コンピューターでも、｜一兆回《いっちょうかい》より｜多《おお》くためさないと、｜当《あ》てられません。
secret-done = あいことばが、できましたね。
secret-done-note = ここに｜入《い》れたものは、｜何《なに》ものこしていません。

## A list to keep
list-write = ここにかく
keep-list = このリストを、このパソコンにのこす
keep-list-note = レッスンをおわるまで、ここにあります。｜自分《じぶん》のパソコンなら、のこせます。
list-kept = このパソコンにのこしました。あとでかえたら、またおしましょう。
list-not-kept = のこせませんでした。｜紙《かみ》にうつしましょう。
list-open = リストをひらく：{ $list }
list-ready = ここまでにする
list-done = リストをつくりはじめました。
list-done-kept = このパソコンにのこしました。いつでもひらけます。
list-done-not-kept = まだのこしていません。のこすか、いんさつしましょう。レッスンをとじると、きえます。
list-done-guest = ほかの｜人《ひと》もつかうパソコンなので、のこしません。ほしいときは、いんさつしましょう。

## The simulated messages
practice = れんしゅう
practice-message = れんしゅう：{ $medium }
practice-message-from = れんしゅう：{ $sender }からの{ $medium }
answers = ｜答《こた》え
signs = どこでわかるか
medium-popup = ポップアップ
medium-call = ｜電話《でんわ》
medium-video = ビデオ｜電話《でんわ》
medium-voice = るすばん｜電話《でんわ》
medium-payment = はらうアプリの｜画面《がめん》
medium-letter = ｜手紙《てがみ》
scene-sms = ショートメール・｜今日《きょう》 { $time }
scene-email = メール・｜今日《きょう》 { $time }
scene-chat = チャット・｜今日《きょう》 { $time }
scene-me = ｜自分《じぶん》
scene-call = ｜電話《でんわ》
scene-video = ビデオ｜電話《でんわ》・こちらのカメラは｜切《き》れています
scene-voice = るすばん｜電話《でんわ》・｜今日《きょう》 { $time }
scene-payment = はらうアプリ・｜今日《きょう》 { $time }
scene-code-opens = ｜読《よ》みとると、ひらく｜前《まえ》にこう｜出《で》ます。
scene-pin = ひみつのばんごう
call-says = あいてのことば
call-ask = なんと｜答《こた》える？
call-replies = ｜答《こた》え｜方《かた》
call-hang-up-note = いつでも｜切《き》っていいよ。
hang-up = ｜電話《でんわ》を｜切《き》る
call-hung-up = ｜電話《でんわ》を｜切《き》りました。
call-over = ｜電話《でんわ》がおわりました。
call-not-heard = ｜聞《き》かなかったところ
call-went = ｜電話《でんわ》のそのあと
call-hung-up-fine = ｜切《き》ってもだいじょうぶ。｜本物《ほんもの》なら、またかかってきます。

## Feedback
caught = さぎだとわかりましたね。
caught-note = ここを｜見《み》ると、わかります。
missed = これは、さぎでした。
missed-note = よく｜気《き》をつける｜人《ひと》でも、しんじてしまいます。どうやってだますのか、｜見《み》てみましょう。
suspected = これは、｜本物《ほんもの》でした。
suspected-note = ｜気《き》をつけるのは、いいことです。しんじていいわけを、｜見《み》てみましょう。
trusted = ｜本物《ほんもの》だとわかりましたね。
trusted-note = ここを｜見《み》ると、｜本物《ほんもの》だとわかります。
checked = 「まずたしかめる」をえらびましたね。
checked-note = いつでもよい｜答《こた》えです。たしかめると、こんなことがわかります。
checked-scam = たしかめてせいかい。これは、さぎでした。
checked-real = たしかめてせいかい。これは、｜本物《ほんもの》でした。
class-scam = さぎ
class-real = ｜本物《ほんもの》
next-time = つぎのために
step-right = せいかいです。
step-wrong = もういちど、｜見《み》てみましょう。
reasons = どうしてか、｜見《み》てみましょう。
you-chose = えらんだ｜答《こた》え
good-way = ｜正《ただ》しい｜答《こた》え
found-all = さぎだとわかるところを、ぜんぶ｜見《み》つけました。
found-some = さぎだとわかるところを、{ $total }こ｜中《ちゅう》{ $found }こ、｜見《み》つけました。
found-note = 1つ｜見《み》つけたら、そこで｜止《と》まっていいのです。

## The end of a part, and the result
part-end = ここで｜休《やす》んでもいいですよ
part-end-note = パート{ $part }／{ $parts }がおわりました。このままつづけても、ほかの｜日《ひ》につづけてもいいです。
next-part = つぎのパート・{ $minutes }{ $minutes ->
        [2] ｜分《ふん》
        [5] ｜分《ふん》
        [7] ｜分《ふん》
        [9] ｜分《ふん》
       *[other] ｜分《ぷん》
    }くらい
stop-here = ｜今《いま》はここまで
stop-here-note = ここまで｜来《き》たことを、Cyberdayがおぼえておきます。
result-title = 「{ $lesson }」がおわりました
result-note = ｜大切《たいせつ》なのは2つ。さぎを｜止《と》めること。そして、｜本物《ほんもの》はしんじることです。
meter-scams = ｜見《み》やぶったさぎ
meter-scams-note = { $wrong ->
        [0] すりぬけたさぎは、ありません。
        [1] 1こ、すりぬけました。
       *[other] { $wrong }こ、すりぬけました。そうなるように｜作《つく》ってあるのです。
    }
meter-real = しんじた｜本物《ほんもの》
meter-real-note = { $wrong ->
        [0] ｜本物《ほんもの》のメッセージを、これからもあんしんして｜読《よ》めます。
        [1] ｜本物《ほんもの》を1こ、さぎだと｜思《おも》いました。
       *[other] ｜本物《ほんもの》を{ $wrong }こ、さぎだと｜思《おも》いました。
    }
meter-checked = 「まずたしかめる」は{ $checked }こでした。
count-of = { $total }こ｜中《ちゅう》{ $right }こ
checked-times = { $count ->
        [0] 「まずたしかめる」は、いちどもえらびませんでした。これも、いつでもよい｜答《こた》えです。
       *[other] 「まずたしかめる」を{ $count }｜回《かい》えらびました。いつでもよい｜答《こた》えです。
    }
repeat-note = ｜前《まえ》にも｜学《まな》んだレッスンです。ここには、さいしょのときの｜答《こた》えが｜出《で》ています。
one-thing-today = ｜今日《きょう》すること、1つ
look-again = ｜気《き》づけなかった{ $count }こを｜見《み》る
missed-of = ｜気《き》づけなかったもの { $number }／{ $total }
next-missed = つぎを｜見《み》る
back-to-result = けっかにもどる
another-lesson = ほかのレッスンをえらぶ
do-again = もういちどやってみる
time-to-refresh = おさらいの｜時期《じき》だよ
how-to-check = たしかめ｜方《かた》
other-messages = ほかのメッセージで｜練習《れんしゅう》する

## I need help now
help-title-child = ｜手《て》を｜止《と》めよう。ここを｜見《み》たのは、とてもよいことです。
help-child-1 = へんじをやめる。
help-child-1-note = ページをとじるか、スマホをおきましょう。
help-child-2 = あんしんして｜話《はな》せるおとなに｜言《い》う。
help-child-2-note = ｜家《いえ》の｜人《ひと》でも、｜学校《がっこう》の｜人《ひと》でも。おこられることではありません。
help-child-3 = けさないで、のこす。
help-child-3-note = どうすればいいか、おとなが｜考《かんが》えてくれます。
help-child-4 = あなたはわるくない。
help-child-4-note = だます｜人《ひと》は、｜毎日《まいにち》だれかをだましています。
help-back = もどる
help-contacts = そうだんできるところ
another-country = ほかの｜国《くに》
help-no-contacts = ｜電話《でんわ》ばんごうのリストが｜読《よ》めませんでした。おとなに｜言《い》いましょう。あぶないときは、けいさつに｜電話《でんわ》しましょう。
help-other-country = この｜国《くに》の｜電話《でんわ》ばんごうは、まだありません。おとなといっしょに、けいさつか、ぎんこうに｜聞《き》きましょう。「せってい」で、ばんごうを｜入《い》れられます。
help-no-emergency = この｜国《くに》の、いそぐときの｜電話《でんわ》ばんごうは、まだのっていません。だれかがあぶないときは、｜近《ちか》くのおとなにたすけてもらいましょう。
help-old = 1｜年《ねん》より｜前《まえ》に｜書《か》かれたものもあります。｜電話《でんわ》がつながらないときは、けいさつに｜聞《き》きましょう。
contact-source = もとになったもの：{ $publisher }、{ $year }｜年《ねん》
contact-checked = { $publisher }、{ $date }にたしかめました

## Settings
settings-title = ｜見《み》え｜方《かた》などのせってい
language = ことば
language-note = すぐにかわり、｜何《なに》もなくなりません
text-size-note = えらぶと、すぐにかわります
furigana-note = ｜漢字《かんじ》の｜上《うえ》につける｜読《よ》みがな
furigana-off = つけない
furigana-grade = ならっていない｜漢字《かんじ》だけ
furigana-all = ぜんぶの｜漢字《かんじ》
colours = ｜色《いろ》
theme-system = パソコンに｜合《あ》わせる
theme-light = ｜明《あか》るい
theme-dark = くらい
country = ｜国《くに》
country-note = そうだんするところと、メッセージのれいがかわります
movement = うごき
movement-note = 「なし」なら、｜何《なに》もうごきません
letter-keys = ｜文字《もじ》と｜数字《すうじ》のキー
letter-keys-note = A・B・C や 1・2・3 で｜答《こた》えをえらび、? でキーのつかい｜方《かた》を｜出《だ》します
whose-pc = パソコンをつかう｜人《ひと》
whose-pc-note = ほかの｜人《ひと》もつかうなら、｜何《なに》ものこしません
own-contacts = ｜自分《じぶん》で｜入《い》れるばんごう
own-contacts-note = かぞくなど。「いますぐ｜助《たす》けて」のいちばん｜上《うえ》に｜出《で》ます
contact-name = ｜相手《あいて》の｜名前《なまえ》
contact-number = ｜相手《あいて》のばんごう
add-contact = ｜入《い》れる
remove-contact = { $name }をけす
missing-contact = ｜先《さき》に、｜名前《なまえ》とばんごうを｜入《い》れましょう。
forget = ｜学《まな》んだきろくをけす
forget-title = ｜学《まな》んだきろくをけしますか
forget-note = ｜答《こた》えと、どこまですすんだかを、このパソコンからけします。もとにはもどせません。
forget-yes = けす
forget-no = のこす
forgotten = ｜答《こた》えと、どこまですすんだかを、このパソコンからけしました。せっていは、のこっています。
not-forgotten = けせないきろくがありました。きろくをつかっているほかのプログラムをとじて、もういちどやってみましょう。

## Keys
keys = キーのつかい｜方《かた》
key-tab-does = つぎへ｜行《い》く。Shiftといっしょなら、｜前《まえ》へ。
key-arrows = やじるし
key-arrows-does = まとまりの｜中《なか》をうごく。ページをうごかす。
key-enter-does = わくでかこまれたものをおす。
key-digits = 1・2・3 か A・B・C
key-digits-does = ｜答《こた》えをえらぶ。
key-esc-does = もどる。
key-page-does = ページをうごかす。
key-f1-does = 「いますぐ｜助《たす》けて」をひらく。
key-f2-does = キーのつかい｜方《かた》を｜出《だ》す。
key-f11-does = ｜画面《がめん》いっぱいにする。もとにもどす。
key-ctrl = Ctrl とプラス、マイナス、0
key-ctrl-does = ｜字《じ》を｜大《おお》きく、｜小《ちい》さく、100%に。

## When something is wrong
trouble-broken = これまでのきろくが｜読《よ》めませんでした。そのきろくは { $file } にのこして、｜新《あたら》しいきろくをはじめました。
trouble-broken-left = これまでのきろくが｜読《よ》めませんでした。きろくは、そのままのこしてあります。このまま｜学《まな》べます。
trouble-newer = きろくは、もっと｜新《あたら》しいCyberdayのものです。｜見《み》るには、｜新《あたら》しいほうをつかいましょう。ここでも、このまま｜学《まな》べます。
trouble-locked = ほかのプログラムがきろくをつかっています。ほかにひらいているCyberdayをとじましょう。そのあいだも、このまま｜学《まな》べます。
trouble-read-only = このフォルダーには｜書《か》けないので、きろくをのこせません。このまま｜学《まな》べます。
trouble-full = パソコンのほぞんばしょがいっぱいです。きろくをのこせるように、おとなといっしょにあきを｜作《つく》りましょう。
trouble-other = ｜今《いま》は、きろくをつかえませんでした。このまま｜学《まな》べます。
trouble-settings = せっていのうち{ $count }｜行《ぎょう》が｜読《よ》めなかったので、そこはつかいませんでした。
trouble-settings-not-kept = せっていをほぞんできませんでした。Cyberdayをとじるまでは、このせっていのままです。
trouble-lesson = このレッスンをひらけませんでした。ほかのレッスンをえらびましょう。

## Reading aloud
read-aloud = こえで｜読《よ》む
read-aloud-stop = ｜読《よ》むのをやめる
read-aloud-none = こえがありません
back-and-on = もどる・つぎへ
help-and-settings = 「いますぐ｜助《たす》けて」と、せってい
speech = こえで｜読《よ》むはやさ
speech-note = ゆっくりにも、はやくもできます
speech-fast = はやい
key-f4-does = ｜画面《がめん》をこえで｜読《よ》む。もういちどおすと、｜止《と》まる。
voice-missing-linux = このパソコンは、まだこえを｜出《だ》せません。パソコンにくわしいおとなに、「speech-dispatcher」と「espeak-ng」を｜入《い》れてもらいましょう。それから、もういちど「こえで｜読《よ》む」をおしましょう。
voice-missing-windows = このパソコンは、まだこえを｜出《だ》せません。おとなに、Windowsの「｜設定《せってい》」でこえをふやしてもらいましょう。それから、もういちど「こえで｜読《よ》む」をおしましょう。
voice-missing-macos = このパソコンは、まだこえを｜出《だ》せません。おとなに、「システム｜設定《せってい》」でこえをえらんでもらいましょう。それから、もういちど「こえで｜読《よ》む」をおしましょう。
no-voice-linux = このパソコンには、{ $language }のこえがありません。パソコンにくわしいおとなに、{ $language }のこえを｜入《い》れてもらいましょう。それから、｜同《おな》じボタンをもういちどおしましょう。
no-voice-windows = このパソコンには、{ $language }のこえがありません。おとなに、Windowsの「｜設定《せってい》」でこえをふやしてもらいましょう。それから、｜同《おな》じボタンをもういちどおしましょう。
no-voice-macos = このパソコンには、{ $language }のこえがありません。おとなに、「システム｜設定《せってい》」でこえをふやしてもらいましょう。それから、｜同《おな》じボタンをもういちどおしましょう。
voice-no-sound = パソコンの｜音《おと》が｜出《で》ません。スピーカーやイヤホンがつながっているか、スイッチが｜入《はい》っているか、｜見《み》てみましょう。それから、もういちど「こえで｜読《よ》む」をおしましょう。
voice-only-kana = このパソコンのこえは、ひらがなとカタカナしか｜読《よ》めません。パソコンにくわしいおとなに、かんじも｜読《よ》めるこえを｜入《い》れてもらってください。
afterwards = ｜終《お》わったら、できるようになること
part-minutes = パート{ $number }（やく{ $minutes }｜分《ふん》）
voice-trouble = こえが｜止《と》まってしまいました。もういちど「こえで｜読《よ》む」をおしましょう。だめなときは、おとなに｜言《い》いましょう。
