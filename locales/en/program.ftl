# The program's own words. Short sentences, active voice, no exclamation marks, never "you failed".

app-name = Cyberday
# The name of this language in itself; on the button that changes it.
language-name = English

## The bar
text-size = Text size
settings = Settings
menu = Menu
help-now = I need help now

## Buttons that many screens have
back = Back
go-on = Go on
open = Open
carry-on = Carry on
understood = I have read this

## First start
first-language = Choose your language
first-language-note = You can change it at any time.
first-text = Which size is easy to read?
first-text-note = You can change it at any time.
text-sample = Is this parcel really mine?
first-country = Where do you live?
first-country-note = For the right telephone numbers and for messages as they look where you are.
first-who = Whose computer is this?
who-own = It is mine
who-own-note = Cyberday remembers where you were.
who-shared = Others use it too
who-shared-note = Cyberday forgets what you did when you finish.
start-learning = Start
country-au = Australia
country-in = India
country-jp = Japan
country-us = United States
country-bd = Bangladesh
country-hk = Hong Kong
country-id = Indonesia
country-my = Malaysia
country-nz = New Zealand
country-ph = Philippines
country-sg = Singapore
country-kr = South Korea
country-lk = Sri Lanka
country-tw = Taiwan
country-th = Thailand
country-vn = Vietnam
country-other = Another country
# The countries without messages of their own, in the order of their names in this language.
country-order = BD HK ID MY NZ PH SG KR LK TW TH VN

## Welcome
welcome = Who is learning today?
welcome-note = This program never goes online. You cannot break anything here.
audience-school = At school
audience-school-note = Games, friends, photos and messages.
audience-business = Small business
audience-business-note = Invoices, staff, suppliers and the day it goes wrong.
audience-later = Later in life
audience-later-note = Calls, texts, money and the family. At your own pace.
audience-school-picture = Picture: pupils and their teacher at a screen
audience-business-picture = Picture: the owner of a small shop and a helper behind the counter
audience-later-picture = Picture: an older couple at the kitchen table with a phone and tea
choose-age = Choose an age
ages-title = How old are you?
ages-note = These ages have lessons now.
ages-6-9 = 6 to 9
ages-10-12 = 10 to 12
ages-13-17 = 13 to 17

## Home
home-title = Choose a lesson
home-again = Good to see you.
other-learner = Not you?
you-were-here = You were here
part-of = Part { $part } of { $parts } · about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
parts-of-minutes = { $parts ->
        [one] { $parts } part
       *[other] { $parts } parts
    } of { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
scams-of = { $right } of { $total } scams
real-of = { $right } of { $total } real
guest-end = I am finished
guest-note = When you finish, Cyberday forgets what you did.
still-there = Are you still there? In two minutes Cyberday forgets what you did. Press any key or click anywhere, and it stays.

## Lesson
back-home = All lessons
afterwards = After this lesson:
part-minutes = Part { $number }, about { $minutes } minutes
start-lesson = Start
step-of = Step { $number } of { $total }
what-is-this = What is this?
answer-scam = It is a scam
answer-real = It is real
answer-check = I would check first
how-sure = How sure?
sure-guess = A guess
sure-fairly = Fairly sure
sure-certain = Certain
can-skip = You can skip this.
give-answer = Give my answer
choose = Choose
next-message = Next message
missing-judge = Choose one of the three answers first.
missing-choose-one = Choose one first.
missing-choose-some = Choose at least one first.
missing-order = Give each one a number first.
missing-sort = Give each one a group first.
missing-secret = Make your secret first, or make it on paper.
missing-call = The call is still going. Say something, or hang up.
choose-all = Choose all that fit. There can be more than one.
order-how = Press them one after the other. Press again to take one back.
order-place = { $number }: { $item }
find-how = Press each phrase that gives it away. Some phrases are harmless.
find-chosen = { $count ->
        [0] Nothing chosen yet
        [one] { $count } phrase chosen
       *[other] { $count } phrases chosen
    }
address-how = Press the part that says who owns the page.
source = Source: { $title }, { $publisher }
source-year = Source: { $title }, { $publisher }, { $year }
term-name = { $word }, what does it mean?
term-close = Close
sort-thing = { $number } of { $total }
sorted-right = Everything lies where it belongs.
sorted-wrong = Some things lie better elsewhere. Here is why.
notes-title = For whoever teaches this
notes-say = What to say
notes-asked = What they will ask
notes-discuss = What to let them talk about
notes-avoid = What to leave out
notes-told = When somebody tells you something
back-to-lesson = Back to the lesson
care-title = This lesson is about something hard.
care-note = You can stop at any time. Nobody else sees your answers here. If something like this is happening, you are not alone, and it is not your fault.
care-help = Get help now
shown-in = This page is shown in { $language }: it is not in English yet.
change-old = What was taught
change-now = What holds now
change-why = Why

## A secret made of words
secret-box = Your secret: { $count } words or more
secret-show = Show it
secret-hide = Hide it
secret-paper = I would rather do it on paper
secret-on-paper = I am doing it on paper
secret-practice = This is practice. What you type here is not kept, and nobody gets it. For a real secret, think of other words.
secret-empty = Type a few words with a space between them. You will see here how hard they are to guess.
secret-easy = Easy to guess
secret-fair = Not easy to guess
secret-hard = Very hard to guess
secret-more = { $count ->
        [one] { $count } word more
       *[other] { $count } words more
    }
tries-few = A computer guesses this at once.
tries-about = A computer needs about { $count } tries.
tries-countless = A computer needs more than a thousand billion tries.
secret-done = A secret made of words.
secret-done-note = Nothing of what you typed was kept.

## A list to keep
list-write = Write it here
keep-list = Keep this list on this PC
keep-list-note = It stays in this window only, until you leave the lesson. Keep it if this PC is yours.
list-kept = Kept on this PC. The same button keeps your next changes.
list-not-kept = It could not be kept. Is the disk full or locked? Print it or copy it onto paper.
list-open = Open the list: { $list }
list-ready = Done for now
list-done = Your list is begun.
list-done-kept = It is kept on this PC. Open it again at any time, and print it: a list on paper works when the computer does not.
list-done-not-kept = It is not kept yet. Keep it on this PC, or print it. When the lesson closes it is gone.
list-done-guest = Others use this PC, so it is not kept. Print it, if you want it.

## The simulated messages
practice = Practice
practice-message = Practice: { $medium }
practice-message-from = Practice: { $medium } from { $sender }
answers = Answers
signs = Signs
medium-sms = text message
medium-email = e-mail
medium-chat = chat
medium-web = web page
medium-popup = pop-up window
medium-call = phone call
medium-video = video call
medium-voice = voice message
medium-poster = poster
medium-payment = payment request
medium-game = chat in a game
medium-letter = letter
medium-profile = profile page
scene-sms = Text message · today { $time }
scene-email = E-mail · today { $time }
scene-chat = Chat · today { $time }
scene-me = Me
scene-call = Phone call
scene-video = Video call · your camera is off
scene-voice = Voice message · today { $time }
scene-payment = Payment app · today { $time }
scene-profile = Profile in a social app
scene-code-opens = Before it opens the code, the phone shows:
scene-pin = Your secret number
call-says = You hear:
call-ask = What do you say?
call-replies = What you can say
call-hang-up-note = You can hang up at any time.
hang-up = Hang up
call-hung-up = You hung up.
call-over = The call is over.
call-not-heard = You did not hear this part
call-went = Where the call went
call-hung-up-fine = Hanging up is never wrong. A real caller rings again, or you ring back.

## Feedback
caught = You saw through it.
caught-note = This is what gave it away.
missed = This one was a scam.
missed-note = Many careful people trust it. Look at what it uses.
suspected = This one was real.
suspected-note = Being careful is good. This is why you can trust it.
trusted = You trusted it, rightly.
trusted-note = This is why it is real.
checked = You would check first.
checked-note = That is always a good answer. This is what you would find.
checked-scam = Good to check. It was a scam.
checked-real = Good to check. It was real.
class-scam = Scam
class-real = Real
next-time = Next time
step-right = Yes.
step-wrong = Let us look at it again.
reasons = These are the reasons.
you-chose = You chose this
good-way = Right answer
found-all = You found every sign.
found-some = You found { $found } of { $total } signs.
found-note = One sign is enough to stop.

## The end of a part, and the result
part-end = A good place to stop
part-end-note = You have finished part { $part } of { $parts }. Carry on now, or come back another day.
next-part = Next · about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
stop-here = Stop here for now
stop-here-note = Cyberday remembers this place.
result-title = You finished “{ $lesson }”
result-note = Two things matter: stopping scams, and still trusting what is real.
meter-scams = Scams you caught
meter-scams-note = { $wrong ->
        [0] None got past you.
        [one] One got past you.
       *[other] { $wrong } got past you. They are made to do that.
    }
meter-real = Real messages you trusted
meter-real-note = { $wrong ->
        [0] Real messages stay useful to you.
        [one] You suspected one that was real.
       *[other] You suspected { $wrong } that were real.
    }
meter-checked = { $checked ->
        [one] You would have checked one of them first.
       *[other] You would have checked { $checked } of them first.
    }
count-of = { $right } of { $total }
checked-times = { $count ->
        [0] You never chose to check first. It is always a good answer too.
        [one] You would have checked first once. That is always a good answer.
       *[other] You would have checked first { $count } times. That is always a good answer.
    }
repeat-note = You did this lesson before. The meters show your first answers.
one-thing-today = One thing to do today
look-again = { $count ->
        [one] Look at the one I missed
       *[other] Look at the { $count } I missed
    }
missed-of = { $number } of { $total } that I missed
next-missed = Next one
back-to-result = Back to the result
another-lesson = Choose another lesson
do-again = Do this lesson again
time-to-refresh = Time to refresh
how-to-check = How to check
other-messages = Practise with other messages

## I need help now
help-title = Stop. Breathe. There is still a lot you can do.
help-1 = Hang up. Close the window.
help-1-note = On your screen right now? Pull the plug or switch off.
help-1-note-business = On your screen right now? Pull the network cable or switch off Wi-Fi. Leave the computer on.
help-2 = Money gone? Your bank first.
help-2-note = Call the number on your card or in the bank’s own app.
help-3 = Change the password.
help-3-note = Do it on another device.
help-4 = Tell one person you trust.
help-4-note = It was not your fault.
help-title-child = Stop. You did the right thing to look here.
help-child-1 = Stop answering.
help-child-1-note = Close the window or put the phone down.
help-child-2 = Tell a grown-up you trust.
help-child-2-note = At home or at school. You are not in trouble.
help-child-3 = Do not delete it.
help-child-3-note = A grown-up will know what to do with it.
help-child-4 = It is not your fault.
help-child-4-note = People who trick others do it every day.
help-back = Back
help-contacts = Who can help
another-country = Another country
help-no-contacts = The list of numbers could not be read. Call your bank, and the police in an emergency.
help-other-country = Cyberday has no checked numbers for this country yet. Ask your bank or the police where you live. You can add your own numbers in Settings.
help-no-emergency = The emergency number of this country could not be checked. If someone is in danger, call the number you know.
help-old = Some of these sources are more than a year old. If a number does not work, ask the police.
contact-source = Source: { $publisher }, { $year }
contact-checked = Source: { $publisher }, checked { $date }

## Settings
settings-title = How it looks and works
language = Language
language-note = Changes at once, loses nothing
text-size-note = See it change as you choose
furigana = Furigana
furigana-note = Readings above Japanese words
furigana-off = None
furigana-grade = Where needed
furigana-all = Everywhere
colours = Colours
theme-system = As my computer
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
country = Country
country-note = For help and for examples
movement = Movement
movement-note = Nothing moves when it is still
movement-on = On
movement-still = Still
letter-keys = Letters and digits
letter-keys-note = A, B, C or 1, 2, 3 choose an answer, and ? shows the keys
on = On
off = Off
whose-pc = Whose computer
whose-pc-note = If others use it, nothing stays
own-contacts = Your own numbers
own-contacts-note = They stand first on the help screen
contact-name = Who it is
contact-number = Their number
add-contact = Add
remove-contact = Remove { $name }
missing-contact = Write a name and a number first.
keys = Keys
forget = Forget what I did here
forget-title = Forget what you did here?
forget-note = Your answers and your place in each lesson are removed from this computer. This cannot be undone.
forget-yes = Forget it
forget-no = Keep it
forgotten = Your answers and places are forgotten and gone from this computer. Your settings stay.
not-forgotten = Not everything could be removed. Close other programs that use it, and try again.

## Keys
key-tab = Tab
key-tab-does = To the next thing. With Shift, back.
key-arrows = Arrows
key-arrows-does = Within a group, or scroll the page.
key-enter = Enter, Space
key-enter-does = Press what has the ring.
key-digits = 1, 2, 3 or A, B, C
key-digits-does = Choose an answer.
key-esc = Esc
key-esc-does = Back.
key-page = Page Up, Page Down
key-page-does = Scroll the page.
key-f1 = F1
key-f1-does = I need help now.
key-f2 = F2
key-f2-does = Shows these keys.
key-question = ?
key-f11 = F11
key-f11-does = Full screen, and back.
key-ctrl = Ctrl with plus, minus, 0
key-ctrl-does = Larger text, smaller text, 100 %.

## When something is wrong
trouble-broken = Your earlier records could not be read. They are kept in { $file }, and new ones were begun.
trouble-broken-left = Your earlier records could not be read. They are left as they are, and you can go on learning.
trouble-newer = Your records come from a newer Cyberday. Use the newer one to see them; here you can go on learning.
trouble-locked = Another program is using your records. Close other copies of Cyberday; you can go on learning meanwhile.
trouble-read-only = Nothing can be kept here, because this folder may not be written. You can go on learning.
trouble-full = The disk is full. Make some room, so that what you learn can be kept.
trouble-other = Your records could not be used just now. You can go on learning.
trouble-settings = { $count ->
        [one] One line of your settings could not be read and was left out.
       *[other] { $count } lines of your settings could not be read and were left out.
    }
trouble-settings-not-kept = The setting could not be saved. It holds until you close Cyberday.
trouble-pack = { $what }
trouble-lesson = This lesson could not be opened. Choose another one.

## Read aloud: the characters of addresses and codes, as they are said
spoken-chosen = chosen
spoken-dot = dot
spoken-slash = slash
spoken-hyphen = hyphen
spoken-underscore = underscore
spoken-at = at
spoken-colon = colon
spoken-question = question mark
spoken-equals = equals
spoken-and = and
spoken-plus = plus
spoken-hash = hash
spoken-percent = percent
spoken-star = star

## Reading aloud
read-aloud = Read aloud
read-aloud-stop = Stop reading
read-aloud-none = No voice here
back-and-on = Back and forward
help-and-settings = Help and settings
speech = Reading aloud
speech-note = How fast the voice speaks
speech-slow = Slow
speech-normal = Normal
speech-fast = Fast
key-f4 = F4
key-f4-does = Reads the screen aloud. Again: stops.
voice-missing-linux = This computer cannot speak yet. Ask whoever looks after it to install “speech-dispatcher” with its “espeak-ng” module, then press Read aloud again.
voice-missing-windows = This computer cannot speak yet. Open Windows Settings, Time & language, Speech, and add a voice. Then press Read aloud again.
voice-missing-macos = This computer cannot speak yet. Open System Settings, Accessibility, Spoken Content (on newer Macs: Read & Speak), and choose a voice. Then press Read aloud again.
no-voice-linux = This computer has no voice for { $language }. Ask whoever looks after it to add the “espeak-ng” voice of this language to “speech-dispatcher”, then press Read aloud again.
no-voice-windows = This computer has no voice for { $language }. Open Windows Settings, Time & language, Speech, Add voices, and choose { $language }. Then press Read aloud again.
no-voice-macos = This computer has no voice for { $language }. Open System Settings, Accessibility, Spoken Content (on newer Macs: Read & Speak), System Voice, Manage Voices, and add { $language }. Then press Read aloud again.
voice-no-sound = No sound comes out of this computer. Check that speakers or headphones are plugged in and switched on, then press Read aloud again.
voice-only-kana = The Japanese voice of this computer reads kana only, and this text has kanji. Add a Japanese voice that reads kanji, then press Read aloud again.
voice-trouble = This computer’s voice stopped. Press Read aloud again. If it stays silent, restart the computer.
