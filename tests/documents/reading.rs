//! Reading a PDF back.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object};

/// A PDF, read.
pub struct Read(pub Document);

impl Read {
    pub fn new(bytes: &[u8]) -> Self {
        Read(Document::load_mem(bytes).unwrap())
    }

    /// The text of all pages without blanks: where a line ends is not what is tested.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        squeezed(&self.0.extract_text(&pages).unwrap())
    }

    pub fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// The root of the file.
    pub fn root(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    /// An object that may stand somewhere else.
    pub fn follow<'a>(&'a self, object: &'a Object) -> &'a Object {
        match object.as_reference() {
            Ok(id) => self.0.get_object(id).unwrap(),
            Err(_) => object,
        }
    }

    /// How often each role stands in the tree of tags.
    pub fn roles(&self) -> BTreeMap<String, usize> {
        let mut roles = BTreeMap::new();
        for object in self.0.objects.values() {
            if let Ok(element) = object.as_dict()
                && let (Ok(role), true) = (element.get(b"S"), element.has(b"P"))
                && let Ok(name) = role.as_name()
            {
                let name = String::from_utf8_lossy(name).into_owned();
                *roles.entry(name).or_insert(0) += 1;
            }
        }
        roles
    }

    /// The languages that stretches of text name.
    pub fn languages(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for page in self.0.get_pages().into_values() {
            for operation in self.0.get_and_decode_page_content(page).unwrap().operations {
                let properties = operation.operands.get(1);
                if operation.operator == "BDC"
                    && let Some(Ok(properties)) = properties.map(Object::as_dict)
                    && let Ok(language) = properties.get(b"Lang").and_then(Object::as_str)
                {
                    found.insert(String::from_utf8_lossy(language).into_owned());
                }
            }
        }
        found
    }
}

/// A text without blanks.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
