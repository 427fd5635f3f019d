//! Code page 437, in which names stand that are no UTF-8 (APPNOTE.TXT appendix D).

/// The characters of the bytes 128 to 255.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

pub(super) fn decode(name: &[u8]) -> String {
    let character = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(upper) => UPPER
            .chars()
            .nth(usize::from(upper))
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    name.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `python3 -c "print(bytes(range(128, 256)).decode('cp437').encode('unicode_escape'))"`
    #[test]
    fn agrees_with_the_code_page() {
        assert_eq!(UPPER.chars().count(), 128);
        assert_eq!(decode(b"a\x80\x9d\xe1\xff"), "aÇ¥ß\u{a0}");
        assert_eq!(decode(b"\xc0\xae"), "└«");
    }
}
