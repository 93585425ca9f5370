# Pages to print or to save.

print = Print
save-pdf = Save as PDF
printing = The page opens in another window. Print it from there.
saved-in-documents = It is saved in your Documents folder as “{ $file }”.
saved-at-home = It is saved in your home folder as “{ $file }”.
not-printed = No program on this computer could open the page. Ask whoever looks after it for a PDF viewer.
not-saved = It could not be saved. The disk may be full, or you may not write there. Print it instead.
not-made = The page could not be made. Close Cyberday, open it again and try once more.

## On the page
page-foot = Cyberday { $version } · { $date }
page-number = Page { $page } of { $pages }
who-can-help = Who can help · { $country }
ticked = Done
not-ticked = Not done yet

## Names of files: no signs that a file's name may not have
file-help-card = Cyberday help card
file-checklist = Cyberday { $title }
