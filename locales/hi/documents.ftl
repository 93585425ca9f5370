# छापने या सहेजने के पन्ने

print = छापें
save-pdf = PDF में सहेजें
printing = पन्ना दूसरी खिड़की में खुल रहा है। वहाँ से छापिए।
saved-in-documents = यह आपके दस्तावेज़ (Documents) फ़ोल्डर में “{ $file }” नाम से सहेजा गया।
saved-at-home = यह आपके होम फ़ोल्डर में “{ $file }” नाम से सहेजा गया।
not-printed = इस कंप्यूटर पर पन्ना खोलने वाला कोई प्रोग्राम नहीं मिला। जो इसे सँभालते हैं, उनसे PDF देखने का प्रोग्राम माँगिए।
not-saved = यह सहेजा नहीं जा सका। शायद डिस्क भरी है, या वहाँ लिखने की इजाज़त नहीं है। इसे छाप लीजिए।
not-made = पन्ना बन नहीं सका। Cyberday बंद करके फिर खोलिए और दोबारा कोशिश कीजिए।

## पन्ने पर
page-foot = Cyberday { $version } · { $date }
page-number = पन्ना { $page } / { $pages }
who-can-help = मदद कौन करेगा · { $country }
ticked = हो गया
not-ticked = अभी बाक़ी

## फ़ाइलों के नाम
file-help-card = Cyberday मदद कार्ड
file-checklist = Cyberday { $title }
