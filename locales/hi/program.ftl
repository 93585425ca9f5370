# प्रोग्राम के अपने शब्द। छोटे वाक्य, बोलचाल की हिन्दी, न कोई विस्मय चिह्न, न कोई उलाहना।
# सीखने वाले स्त्री भी हो सकते हैं, पुरुष भी: "आप" वाले वाक्य ऐसे रखें जिनमें लिंग न झलके।

app-name = Cyberday
# The name of this language in itself; on the button that changes it.
language-name = हिन्दी

## The bar
text-size = अक्षरों का आकार
settings = सेटिंग
menu = मेनू
help-now = मुझे अभी मदद चाहिए

## Buttons that many screens have
back = पीछे
go-on = आगे
open = खोलिए
carry-on = जारी रखिए
understood = पढ़ लिया

## First start
first-language = अपनी भाषा चुनिए
first-language-note = इसे कभी भी बदला जा सकता है।
first-text = कितने बड़े अक्षर ठीक रहेंगे?
first-text-note = इसे कभी भी बदला जा सकता है।
text-sample = क्या यह पार्सल सचमुच मेरा है?
first-country = आप किस देश में हैं?
first-country-note = ताकि फ़ोन नंबर सही हों, और मैसेज वैसे दिखें जैसे आपके यहाँ आते हैं।
first-who = यह कंप्यूटर किसका है?
who-own = मेरा है
who-own-note = Cyberday याद रखता है कि आपने कहाँ छोड़ा था।
who-shared = दूसरे भी चलाते हैं
who-shared-note = आपके ख़त्म करते ही Cyberday भूल जाता है कि आपने क्या किया।
start-learning = शुरू कीजिए
country-au = ऑस्ट्रेलिया
country-in = भारत
country-jp = जापान
country-us = अमेरिका
country-bd = बांग्लादेश
country-hk = हांगकांग
country-id = इंडोनेशिया
country-my = मलेशिया
country-nz = न्यूज़ीलैंड
country-ph = फ़िलीपींस
country-sg = सिंगापुर
country-kr = दक्षिण कोरिया
country-lk = श्रीलंका
country-tw = ताइवान
country-th = थाईलैंड
country-vn = वियतनाम
country-other = कोई और देश
# The countries without messages of their own, in the order of their names in this language.
country-order = ID TW TH KR NZ PH BD MY VN LK SG HK

## Welcome
welcome = आज सीखने की बारी किसकी है?
welcome-note = यह प्रोग्राम कभी इंटरनेट से नहीं जुड़ता। यहाँ आपसे कुछ बिगड़ नहीं सकता।
audience-school = स्कूल के बच्चे
audience-school-note = गेम, दोस्त, फ़ोटो और मैसेज।
audience-business = छोटा कारोबार
audience-business-note = बिल, स्टाफ़, सप्लायर और वह दिन, जब कुछ गड़बड़ हो जाए।
audience-later = बड़ी उम्र के लोग
audience-later-note = फ़ोन, मैसेज, पैसे और परिवार। आराम से, अपनी रफ़्तार से।
audience-school-picture = तस्वीर: एक स्क्रीन के पास बच्चे और उनके टीचर
audience-business-picture = तस्वीर: काउंटर के पीछे छोटी दुकान के मालिक और उनके साथी
audience-later-picture = तस्वीर: रसोई की मेज़ पर फ़ोन और चाय के साथ एक बुज़ुर्ग जोड़ा
choose-age = उम्र चुनिए
ages-title = आपकी उम्र कितनी है?
ages-note = अभी इन उम्रों के लिए पाठ हैं।
ages-6-9 = 6 से 9 साल
ages-10-12 = 10 से 12 साल
ages-13-17 = 13 से 17 साल

## Home
home-title = कोई पाठ चुनिए
home-again = फिर मिलकर अच्छा लगा।
other-learner = किसी और की बारी?
you-were-here = आपने यहाँ छोड़ा था
part-of = भाग { $part } / { $parts } · लगभग { $minutes } मिनट
parts-of-minutes = { $parts ->
        [one] { $parts } भाग, { $minutes } मिनट का
       *[other] { $parts } भाग, हर एक { $minutes } मिनट का
    }
scams-of = ठगी: { $total } में से { $right }
real-of = असली: { $total } में से { $right }
guest-end = ख़त्म कीजिए
guest-note = आपके ख़त्म करते ही Cyberday भूल जाता है कि आपने क्या किया।
still-there = क्या आप अब भी यहीं हैं? दो मिनट में Cyberday भूल जाएगा कि आपने क्या किया। बने रहने के लिए कोई भी बटन या स्क्रीन दबाएँ।

## Lesson
back-home = सारे पाठ
afterwards = इस पाठ के बाद:
part-minutes = भाग { $number }, लगभग { $minutes } मिनट
start-lesson = शुरू कीजिए
step-of = क़दम { $number } / { $total }
what-is-this = यह क्या है?
answer-scam = यह ठगी है
answer-real = यह असली है
answer-check = पहले जाँच लूँ
how-sure = कितना पक्का?
sure-guess = बस अंदाज़ा
sure-fairly = काफ़ी हद तक
sure-certain = बिल्कुल पक्का
can-skip = बताना ज़रूरी नहीं।
give-answer = मेरा जवाब यही है
choose = जवाब चुनिए
next-message = अगला मैसेज
missing-judge = पहले तीन में से कोई एक जवाब चुनिए।
missing-choose-one = पहले कोई एक चुनिए।
missing-choose-some = पहले कम से कम एक चुनिए।
missing-order = पहले हर एक को नंबर दीजिए।
missing-sort = पहले हर एक को किसी समूह में रखिए।
missing-secret = पहले अपना राज़ बनाइए, चाहे काग़ज़ पर।
missing-call = कॉल अभी चल रही है। कुछ कहिए, या फ़ोन काटिए।
choose-all = जो-जो सही लगे, सब चुनिए। एक से ज़्यादा भी हो सकते हैं।
order-how = सही क्रम में, एक-एक करके दबाइए। हटाना हो, तो उसी को दोबारा दबाइए।
order-place = { $number }: { $item }
find-how = जिन हिस्सों से पोल खुलती है, उन्हें दबाइए। कुछ हिस्सों में कोई गड़बड़ नहीं है।
find-chosen = { $count ->
        [0] अभी कुछ नहीं चुना
        [one] { $count } हिस्सा चुना
       *[other] { $count } हिस्से चुने
    }
address-how = वह हिस्सा दबाइए, जो बताता है कि पेज किसका है।
source = स्रोत: { $title }, { $publisher }
source-year = स्रोत: { $title }, { $publisher }, { $year }
term-name = { $word } का मतलब क्या है?
term-close = बंद कीजिए
sort-thing = { $total } में से { $number }
sorted-right = हर चीज़ अपनी सही जगह पर है।
sorted-wrong = कुछ चीज़ें दूसरी जगह बेहतर हैं। देखिए क्यों।
notes-title = जो यह पाठ पढ़ाएँ, उनके लिए
notes-say = क्या कहें
notes-asked = वे क्या पूछेंगे
notes-discuss = किस पर बातचीत कराएँ
notes-avoid = क्या न करें
notes-told = जब कोई आपको कुछ बताए
back-to-lesson = पाठ पर वापस
care-title = यह पाठ एक मुश्किल बात के बारे में है।
care-note = कभी भी रुका जा सकता है। आपके जवाब यहाँ किसी और को नहीं दिखते। अगर ऐसा कुछ आपके साथ हो रहा है, तो आप अकेले नहीं हैं, और इसमें आपकी ग़लती नहीं है।
care-help = अभी मदद लीजिए
shown-in = यह पेज { $language } में है, क्योंकि हिन्दी में अभी तैयार नहीं है।
change-old = पहले यह सिखाया जाता था
change-now = अब यह सही है
change-why = क्यों

## A secret made of words
secret-box = आपका राज़: कम से कम { $count } शब्द
secret-show = दिखाइए
secret-hide = छिपाइए
secret-paper = मुझे काग़ज़ पर बनाना है
secret-on-paper = काग़ज़ पर बन रहा है
secret-practice = यह सिर्फ़ अभ्यास है। यहाँ लिखा हुआ कहीं सेव नहीं होता, और किसी को नहीं मिलता। असली राज़ के लिए दूसरे शब्द सोचिए।
secret-empty = कुछ शब्द लिखिए, हर दो शब्दों के बीच जगह छोड़कर। यहाँ दिखेगा कि इन्हें बूझना कितना मुश्किल है।
secret-easy = बूझना आसान है
secret-fair = बूझना आसान नहीं है
secret-hard = बूझना बहुत मुश्किल है
secret-more = { $count ->
        [one] { $count } शब्द और
       *[other] { $count } शब्द और
    }
tries-few = कंप्यूटर इसे तुरंत बूझ लेगा।
tries-about = कंप्यूटर को क़रीब { $count } कोशिशें लगेंगी।
tries-countless = कंप्यूटर को दस खरब से भी ज़्यादा कोशिशें लगेंगी।
secret-done = शब्दों से बना राज़।
secret-done-note = आपका लिखा हुआ कुछ भी सेव नहीं हुआ।

## A list to keep
list-write = यहाँ लिखिए
keep-list = यह सूची इस कंप्यूटर पर सेव कीजिए
keep-list-note = पाठ छोड़ने तक यह सिर्फ़ इसी विंडो में रहती है। कंप्यूटर आपका अपना हो, तो इसे सेव कर लीजिए।
list-kept = इस कंप्यूटर पर सेव हो गई। आगे के बदलाव भी इसी बटन से सेव होंगे।
list-not-kept = सूची सेव नहीं हो सकी। कहीं डिस्क भरी या लॉक तो नहीं है? इसे प्रिंट कर लीजिए या काग़ज़ पर उतार लीजिए।
list-open = सूची खोलिए: { $list }
list-ready = अभी के लिए इतना ही
list-done = आपकी सूची शुरू हो गई।
list-done-kept = सूची इस कंप्यूटर पर रखी है। इसे कभी भी खोलिए, और छाप भी लीजिए: काग़ज़ की सूची तब भी काम आती है, जब कंप्यूटर न चले।
list-done-not-kept = सूची अभी रखी नहीं गई है। इसे इस कंप्यूटर पर सेव कीजिए या छाप लीजिए। पाठ बंद होने पर यह नहीं रहेगी।
list-done-guest = यह कंप्यूटर दूसरे भी इस्तेमाल करते हैं, इसलिए सूची नहीं रखी जाती। चाहिए तो छाप लीजिए।

## The simulated messages
practice = अभ्यास
practice-message = अभ्यास: { $medium }
practice-message-from = अभ्यास: { $medium }, भेजने वाला: { $sender }
answers = जवाब
signs = निशानियाँ
medium-sms = SMS
medium-email = ईमेल
medium-chat = चैट
medium-web = वेब पेज
medium-popup = पॉप-अप विंडो
medium-call = फ़ोन कॉल
medium-video = वीडियो कॉल
medium-voice = वॉइस मैसेज
medium-poster = पोस्टर
medium-payment = पैसे की रिक्वेस्ट
medium-game = गेम की चैट
medium-letter = चिट्ठी
medium-profile = प्रोफ़ाइल
scene-sms = SMS · आज { $time }
scene-email = ईमेल · आज { $time }
scene-chat = चैट · आज { $time }
scene-me = मैं
scene-call = फ़ोन कॉल
scene-video = वीडियो कॉल · आपका कैमरा बंद है
scene-voice = वॉइस मैसेज · आज { $time }
scene-payment = पेमेंट ऐप · आज { $time }
scene-profile = सोशल ऐप की प्रोफ़ाइल
scene-code-opens = कोड खोलने से पहले फ़ोन यह दिखाता है:
scene-pin = आपका गुप्त पिन
call-says = आप सुनते हैं:
call-ask = आप क्या कहेंगे?
call-replies = आप यह कह सकते हैं
call-hang-up-note = आप कभी भी फ़ोन काट सकते हैं।
hang-up = फ़ोन काटिए
call-hung-up = आपने फ़ोन काट दिया।
call-over = कॉल ख़त्म हो गई।
call-not-heard = यह हिस्सा आपने नहीं सुना
call-went = कॉल का नतीजा
call-hung-up-fine = फ़ोन काटना कभी ग़लत नहीं। असली आदमी फिर फ़ोन करेगा, या आप ख़ुद वापस फ़ोन कर सकते हैं।

## Feedback
caught = आपने पहचान लिया।
caught-note = इसकी पोल यहाँ खुलती है।
missed = यह ठगी थी।
missed-note = कई सावधान लोग भी इस पर भरोसा कर लेते हैं। देखिए, यह कैसे फँसाती है।
suspected = यह असली था।
suspected-note = सावधान रहना अच्छा है। इस पर भरोसा क्यों किया जा सकता है, यह देखिए।
trusted = आपका भरोसा सही निकला।
trusted-note = यह असली क्यों है, देखिए।
checked = आपने पहले जाँचना चुना।
checked-note = यह जवाब हमेशा अच्छा है। जाँचने पर यह पता चलता।
checked-scam = जाँचना अच्छा रहा। यह ठगी थी।
checked-real = जाँचना अच्छा रहा। यह असली था।
class-scam = ठगी
class-real = असली
next-time = अगली बार
step-right = हाँ, बिल्कुल।
step-wrong = आइए, इसे एक बार फिर देखें।
reasons = वजह यह है।
you-chose = आपने यह चुना
good-way = सही जवाब
found-all = आपने सारी निशानियाँ ढूँढ लीं।
found-some = { $found ->
        [0] इसमें { $total } निशानियाँ हैं। आइए, देखें।
        [one] आपने { $total } में से { $found } निशानी ढूँढी।
       *[other] आपने { $total } में से { $found } निशानियाँ ढूँढीं।
    }
found-note = रुकने के लिए एक निशानी काफ़ी है।

## The end of a part, and the result
part-end = थोड़ा रुकने की अच्छी जगह
part-end-note = भाग { $part } / { $parts } पूरा हुआ। अभी आगे बढ़िए, या किसी और दिन आइए।
next-part = आगे · लगभग { $minutes } मिनट
stop-here = अभी बस इतना
stop-here-note = Cyberday यह जगह याद रखता है।
result-title = आपने “{ $lesson }” पूरा कर लिया
result-note = दो बातें ज़रूरी हैं: ठगी को रोकना, और असली पर भरोसा बनाए रखना।
meter-scams = जो ठगी आपने पकड़ी
meter-scams-note = { $wrong ->
        [0] एक भी आपसे नहीं छूटी।
        [one] एक आपसे छूट गई।
       *[other] { $wrong } आपसे छूट गईं। ये बनाई ही ऐसी जाती हैं।
    }
meter-real = जिन असली मैसेज पर आपने भरोसा किया
meter-real-note = { $wrong ->
        [0] असली मैसेज आपके काम आते रहेंगे।
        [one] एक असली मैसेज पर आपको शक हुआ।
       *[other] { $wrong } असली मैसेज पर आपको शक हुआ।
    }
meter-checked = { $checked ->
        [one] इनमें से एक के लिए आपने पहले जाँचना चुना।
       *[other] इनमें से { $checked } के लिए आपने पहले जाँचना चुना।
    }
count-of = { $total } में से { $right }
checked-times = { $count ->
        [0] आपने एक बार भी पहले जाँचना नहीं चुना। वह भी हमेशा अच्छा जवाब है।
        [one] आपने एक बार पहले जाँचना चुना। यह हमेशा अच्छा जवाब है।
       *[other] आपने { $count } बार पहले जाँचना चुना। यह हमेशा अच्छा जवाब है।
    }
repeat-note = यह पाठ आपने पहले भी किया है। यहाँ आपके पहली बार के जवाबों का नतीजा है।
one-thing-today = आज का एक काम
look-again = { $count ->
        [one] जो छूटा, उसे देख लूँ
       *[other] जो { $count } छूटे, उन्हें देख लूँ
    }
missed-of = छूटे हुए: { $number } / { $total }
next-missed = अगला
back-to-result = नतीजे पर वापस
another-lesson = दूसरा पाठ चुनिए
do-again = यह पाठ फिर से कीजिए
time-to-refresh = दोहराने का समय
how-to-check = कैसे जाँचें
other-messages = दूसरे मैसेज से अभ्यास करें

## I need help now
help-title = रुकिए। साँस लीजिए। अब भी बहुत कुछ किया जा सकता है।
help-1 = फ़ोन काटिए। विंडो बंद कीजिए।
help-1-note = कोई अभी आपकी स्क्रीन चला रहा है? प्लग निकालिए या कंप्यूटर बंद कीजिए।
help-1-note-business = कोई अभी आपकी स्क्रीन चला रहा है? नेटवर्क केबल निकालिए या वाई-फ़ाई बंद कीजिए। कंप्यूटर चालू रहने दीजिए।
help-2 = पैसे चले गए? सबसे पहले बैंक।
help-2-note = कार्ड पर छपे या बैंक के अपने ऐप में दिए नंबर पर फ़ोन कीजिए।
help-3 = पासवर्ड बदलिए।
help-3-note = किसी दूसरे फ़ोन या कंप्यूटर से।
help-4 = भरोसे के किसी एक इंसान को बताइए।
help-4-note = ग़लती आपकी नहीं थी।
help-title-child = रुकिए। यहाँ आकर आपने बहुत अच्छा किया।
help-child-1 = जवाब देना बंद कीजिए।
help-child-1-note = विंडो बंद कीजिए या फ़ोन रख दीजिए।
help-child-2 = भरोसे के किसी बड़े को बताइए।
help-child-2-note = घर में या स्कूल में। आपने कुछ बुरा नहीं किया।
help-child-3 = उसे मिटाइए मत।
help-child-3-note = आगे क्या करना है, कोई बड़ा बता देगा।
help-child-4 = ग़लती आपकी नहीं है।
help-child-4-note = ठगने वाले हर दिन किसी न किसी को ठगते हैं।
help-back = पीछे
help-contacts = मदद कौन करेगा
another-country = देश बदलिए
help-no-contacts = नंबरों की सूची पढ़ी नहीं जा सकी। अपने बैंक को फ़ोन कीजिए, और कोई ख़तरे में हो, तो पुलिस को।
help-other-country = इस देश के जाँचे हुए नंबर Cyberday के पास अभी नहीं हैं। अपने यहाँ के बैंक या पुलिस से पूछिए। अपने नंबर सेटिंग में जोड़े जा सकते हैं।
help-no-emergency = इस देश का आपातकालीन नंबर जाँचा नहीं जा सका। कोई ख़तरे में हो, तो वही नंबर मिलाइए जो आपको पता है।
help-old = इनमें से कुछ स्रोत एक साल से ज़्यादा पुराने हैं। कोई नंबर न लगे, तो पुलिस से पूछिए।
contact-source = स्रोत: { $publisher }, { $year }
contact-checked = स्रोत: { $publisher }, { $date } में जाँचा गया

## Settings
settings-title = कैसा दिखे, कैसे चले
language = भाषा
language-note = तुरंत बदलती है, कुछ खोता नहीं
text-size-note = चुनते ही बदलता दिखेगा
furigana = फ़ुरिगाना
furigana-note = जापानी शब्दों के ऊपर उनका उच्चारण
furigana-off = नहीं
furigana-grade = जहाँ ज़रूरी हो
furigana-all = हर जगह
colours = रंग
theme-system = मेरे कंप्यूटर जैसे
theme-light = हल्के
theme-dark = गहरे
theme-high-contrast = हाई कॉन्ट्रास्ट
country = देश
country-note = मदद और उदाहरणों के लिए
movement = हलचल
movement-note = स्थिर हो, तो कुछ नहीं हिलता
movement-on = चालू
movement-still = स्थिर
letter-keys = अक्षर और अंक
letter-keys-note = A, B, C या 1, 2, 3 दबाकर जवाब चुनिए, और ? दबाकर बटनों की सूची देखिए
on = चालू
off = बंद
whose-pc = कंप्यूटर किसका है
whose-pc-note = दूसरे भी चलाते हों, तो कुछ बचाकर नहीं रखा जाता
own-contacts = आपके अपने नंबर
own-contacts-note = मदद वाली स्क्रीन पर सबसे ऊपर रहते हैं
contact-name = किसका नंबर है
contact-number = उनका नंबर
add-contact = जोड़िए
remove-contact = { $name } को हटाइए
missing-contact = पहले नाम और नंबर लिखिए।
keys = कीबोर्ड के बटन
forget = यहाँ जो किया, मिटा दीजिए
forget-title = यहाँ आपने जो किया, उसे मिटा दें?
forget-note = आपके जवाब, और हर पाठ में आपने कहाँ छोड़ा था, सब इस कंप्यूटर से हट जाएगा। इसे वापस नहीं लाया जा सकता।
forget-yes = मिटा दीजिए
forget-no = रहने दीजिए
forgotten = आपके जवाब और आपकी जगह इस कंप्यूटर से मिट गई। आपकी सेटिंग वैसी ही है।
not-forgotten = सब कुछ नहीं मिट सका। जो दूसरे प्रोग्राम इसका इस्तेमाल कर रहे हों, उन्हें बंद करके फिर कोशिश कीजिए।

## Keys
key-tab = Tab
key-tab-does = अगली चीज़ पर जाने के लिए। Shift के साथ दबाएँ, तो पिछली पर।
key-arrows = तीर वाले बटन
key-arrows-does = एक ही समूह के अंदर आगे-पीछे जाने, या पेज ऊपर-नीचे करने के लिए।
key-enter = Enter, Space
key-enter-does = जिस पर घेरा है, उसे दबाने के लिए।
key-digits = 1, 2, 3 या A, B, C
key-digits-does = जवाब चुनने के लिए।
key-esc = Esc
key-esc-does = पीछे जाने के लिए।
key-page = Page Up, Page Down
key-page-does = पेज ऊपर-नीचे करने के लिए।
key-f1 = F1
key-f1-does = “मुझे अभी मदद चाहिए” वाली स्क्रीन के लिए।
key-f2 = F2
key-f2-does = कीबोर्ड के बटनों की यह सूची देखने के लिए।
key-question = ?
key-f11 = F11
key-f11-does = पूरी स्क्रीन करने, और वापस लाने के लिए।
key-ctrl = Ctrl के साथ प्लस, माइनस, 0
key-ctrl-does = अक्षर बड़े करने, छोटे करने, या 100% पर लाने के लिए।

## When something is wrong
trouble-broken = आपका पुराना रिकॉर्ड पढ़ा नहीं जा सका। वह { $file } में रखा है, और नया शुरू कर दिया गया है।
trouble-broken-left = आपका पुराना रिकॉर्ड पढ़ा नहीं जा सका। उसे जैसा था, वैसा ही छोड़ दिया गया है। सीखना जारी रखिए।
trouble-newer = आपका रिकॉर्ड Cyberday के इससे नए वर्शन का है। उसे देखने के लिए नया वर्शन खोलिए। सीखना यहाँ भी जारी रह सकता है।
trouble-locked = कोई और प्रोग्राम आपके रिकॉर्ड का इस्तेमाल कर रहा है। Cyberday कहीं और भी खुला हो, तो उसे बंद कीजिए। तब तक सीखना जारी रखिए।
trouble-read-only = यहाँ कुछ सेव नहीं हो सकता, क्योंकि इस फ़ोल्डर में लिखने की इजाज़त नहीं है। सीखना जारी रखिए।
trouble-full = डिस्क भर गई है। थोड़ी जगह बनाइए, ताकि आप जो सीखें, वह सेव हो सके।
trouble-other = आपके रिकॉर्ड का इस्तेमाल अभी नहीं हो सका। सीखना जारी रखिए।
trouble-settings = { $count ->
        [one] आपकी सेटिंग की एक लाइन पढ़ी नहीं जा सकी, इसलिए छोड़ दी गई।
       *[other] आपकी सेटिंग की { $count } लाइनें पढ़ी नहीं जा सकीं, इसलिए छोड़ दी गईं।
    }
trouble-settings-not-kept = यह सेटिंग सेव नहीं हो सकी। Cyberday बंद होने तक यही चलेगी।
trouble-pack = { $what }
trouble-lesson = यह पाठ खुल नहीं सका। कोई दूसरा चुनिए।

## Read aloud: the characters of addresses and codes, as they are said
spoken-chosen = चुना हुआ
spoken-dot = डॉट
spoken-slash = स्लैश
spoken-hyphen = हाइफ़न
spoken-underscore = अंडरस्कोर
spoken-at = ऐट द रेट
spoken-colon = कोलन
spoken-question = प्रश्न चिह्न
spoken-equals = बराबर
spoken-and = ऐंड
spoken-plus = प्लस
spoken-hash = हैश
spoken-percent = प्रतिशत
spoken-star = स्टार

## Reading aloud
read-aloud = पढ़कर सुनाइए
read-aloud-stop = सुनाना रोकिए
read-aloud-none = आवाज़ नहीं है
back-and-on = पीछे और आगे जाने के बटन
help-and-settings = मदद और सेटिंग
speech = पढ़कर सुनाना
speech-note = बोलने की रफ़्तार
speech-slow = धीमी
speech-normal = सामान्य
speech-fast = तेज़
key-f4 = F4
key-f4-does = स्क्रीन पर लिखा सुनने के लिए। रोकना हो, तो दोबारा दबाइए।
voice-missing-linux = यह कंप्यूटर अभी बोल नहीं सकता। जो इसकी देखभाल करते हैं, उनसे “speech-dispatcher” और उसका “espeak-ng” मॉड्यूल इंस्टॉल करवाइए, फिर “पढ़कर सुनाइए” दबाइए।
voice-missing-windows = यह कंप्यूटर अभी बोल नहीं सकता। Windows की सेटिंग (Settings) में “समय और भाषा” (Time & language), फिर “वाक्” (Speech) खोलकर एक आवाज़ जोड़िए, फिर “पढ़कर सुनाइए” दबाइए।
voice-missing-macos = यह कंप्यूटर अभी बोल नहीं सकता। “सिस्टम सेटिंग्ज़” (System Settings) में “ऐक्सेसिबिलिटी” (Accessibility), फिर “Spoken Content” (नए Mac में “Read & Speak”) खोलकर एक आवाज़ चुनिए, फिर “पढ़कर सुनाइए” दबाइए।
no-voice-linux = इस कंप्यूटर में { $language } की आवाज़ नहीं है। जो इसकी देखभाल करते हैं, उनसे “speech-dispatcher” में इस भाषा की “espeak-ng” आवाज़ जुड़वाइए, फिर “पढ़कर सुनाइए” दबाइए।
no-voice-windows = इस कंप्यूटर में { $language } की आवाज़ नहीं है। Windows की सेटिंग (Settings) में “समय और भाषा” (Time & language), फिर “वाक्” (Speech), फिर “आवाज़ें जोड़ें” (Add voices) खोलिए और { $language } चुनिए, फिर “पढ़कर सुनाइए” दबाइए।
no-voice-macos = इस कंप्यूटर में { $language } की आवाज़ नहीं है। “सिस्टम सेटिंग्ज़” (System Settings) में “ऐक्सेसिबिलिटी” (Accessibility), फिर “Spoken Content” (नए Mac में “Read & Speak”), “System Voice” और “Manage Voices” खोलकर { $language } जोड़िए, फिर “पढ़कर सुनाइए” दबाइए।
voice-no-sound = कंप्यूटर से आवाज़ नहीं आ रही। देख लीजिए कि स्पीकर या हेडफ़ोन लगा है और चालू है, फिर “पढ़कर सुनाइए” दबाइए।
voice-only-kana = इस कंप्यूटर की जापानी आवाज़ सिर्फ़ काना अक्षर पढ़ती है, और यहाँ कांजी अक्षर हैं। कांजी पढ़ने वाली जापानी आवाज़ जोड़िए, फिर “पढ़कर सुनाइए” दबाइए।
voice-trouble = पढ़कर सुनाना बीच में रुक गया। “पढ़कर सुनाइए” फिर दबाइए। फिर भी आवाज़ न आए, तो कंप्यूटर बंद करके दोबारा चलाइए।
