/// How Latin letters that are no letter with marks are written with the plain alphabet, as Unicode's transliteration from
/// Latin to ASCII does it (CLDR, Latin-ASCII): small letters, for folding makes them small before. And the Greek sigma that
/// ends a word, whose capital is that of the usual one.
enum LatinSpelling {
    /// By letter.
    static let letters: [UInt32: [UInt32]] = Dictionary(
        uniqueKeysWithValues: table.split(separator: " ").compactMap { row in
            let scalars = row.unicodeScalars.map(\.value)
            return scalars.first.map { ($0, Array(scalars.dropFirst())) }
        })

    /// A letter and what is written for it, each; the client has the same table.
    private static let table = """
        ßss æae œoe øo łl đd ðd þth ıi ŋn ħh ŧt ĸq ƀb ƃb ƈc \
        ƌd ƒf ƕhv ƙk ƚl ƞn ƣoi ƥp ƫt ƭt ƴy ƶz ǥg ȡd ȥz ȴl \
        ȵn ȶt ȷj ȸdb ȹqp ȼc ȿs ɀz ɇe ɉj ɍr ɏy ỻll ỽv ỿy ςσ
        """
}
