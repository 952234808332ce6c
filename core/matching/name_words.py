"""What single words mean in a person's name: titles, suffixes, particles, nicknames.

All tables are common knowledge, folded (`folding.fold`), without dots and apostrophes.
"""

from enum import IntEnum


class Kind(IntEnum):
    """What a word of a name is, as far as the word alone tells."""

    WORD = 0
    COMMA = 1
    AND = 2
    TITLE = 3  # before or behind a name
    DEGREE = 4  # behind a name only
    RANK = 5  # a title before two further words, else a surname: Major, Pastor
    DON = 6  # a title before a Spanish or French given name: Don, M.
    SR = 7  # Señor in front, Senior behind
    SUFFIX = 8
    LONG_SUFFIX = 9  # a suffix behind two further words, else a surname: Senior
    PARTICLE = 10
    GIVEN_PARTICLE = 11  # a given name in front, a particle elsewhere: Al, Ben, Van
    SERVANT = 12  # joined with the next of three words or more: Abdul
    O = 13  # O'Brien, when a surname of the kind follows  # noqa: E741
    CUT = 14  # what follows is another name of hers: née
    NOTHING = 15  # a placeholder where there are no other words
    VOID = 16  # a placeholder anywhere: "Unknown Smith"


SUFFIXES = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "filho": "jr", "hijo": "jr", "fils": "jr",
    "sr": "sr", "snr": "sr", "senior": "sr", "padre": "sr",
    "ii": "ii", "iii": "iii", "iv": "iv", "2nd": "ii", "3rd": "iii", "4th": "iv",
}  # fmt: skip

_KINDS = {
    Kind.COMMA: ",",
    Kind.AND: "& and und et",
    Kind.TITLE: """mr mrs ms miss mx dr drs doctor prof professor rev reverend revd sir dame lady
        mister missus madam master herr frau fraulein frl dipl mme mlle mlles monsieur madame
        mademoiselle messrs sig signor signora signorina sra srta senor senora senorita srs dott
        dottssa dottoressa dra doutor sras ing arq lic abg mag magr mgr hon capt col lt sgt maj cpl
        gen fr kum shri smt sri shrimati dhr mevr mevrouw meneer pan pani bay bayan gospodin
        gospozha mar khun attn attention care c/o the family fam familie familia famille famiglia
        household hrn med jur habil""",
    Kind.DEGREE: """
        md phd esq esquire dds dmd dvm cpa rn lpn mba msc bsc mphil mbbs frcs llb llm obe mbe cbe
        kbe cfa pe jd dphil edd dsc psyd pharmd osb sj rph fnp lcsw pmp bs ret retd mom
        dad mum sama ssi nim xiansheng nushi""",
    Kind.RANK: """major pastor father brother sister judge rabbi imam sheikh shaikh haji hajji baron
        baroness count countess bishop captain colonel general sergeant lieutenant lord chief
        senator president officer mother deacon elder minister ambassador dean""",
    Kind.DON: "don dona m",
    Kind.SR: "sr",
    Kind.SUFFIX: "jr jnr snr ii iii iv 2nd 3rd 4th",
    Kind.LONG_SUFFIX: "junior senior filho",
    Kind.PARTICLE: """de del dela des du das dos da der den dem ten ter te zu zum zur von vom della
        degli dei delle dello la las los el st saint ste ibn bint binti binte bte bat mc
        vander vanden op af av o'
        d' l' dell' nic ui ap""",
    Kind.GIVEN_PARTICLE: "al ben bin van mac fitz le di san abu bar lo ver ould",
    Kind.SERVANT: "abdul abdel abd abdal",
    Kind.O: "o",
    Kind.CUT: "nee geb geborene born formerly aka alias dba",
    Kind.VOID: """n/a unknown unk anonymous anon anonym noname nobody undefined tbd tba xxx xxxx
        xxxxx desconocido desconocida inconnu inconnue unbekannt""",
    Kind.NOTHING: """
        x test tests testing tester test1 none no name nil null xx asdf asdfasdf asd
        qwerty na unnamed customer client user username sample example dummy fake placeholder
        not given provided available applicable known surname lastname firstname first last full
        your here withheld redacted deleted blank zzz aaa abc xyz""",
}
KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


O_SURNAMES = _words(
    """boyle brien bryan bryant bannon beirne callaghan carroll connell conner connor conor cuinn
    day dea doherty donnell donoghue donohue donovan dowd driscoll dwyer farrell flaherty flanagan
    flynn gara gorman grady hagan halloran hanlon hara hare hearn higgins kane keefe keeffe kelly
    laughlin leary loughlin mahoney mahony malley mara meara murchu neal neil neill nolan quinn
    quinlan rahilly regan reilly riley riordan rourke shaughnessy shea sheehan sullivan toole
    tuama"""
)

# Before these a "Don" or an "M." is a title.
COURTEOUS = _words(
    """alberto alejandro alfonso alfredo andres antonio armando arturo carlos cesar diego domingo
    eduardo emilio enrique ernesto esteban felipe fernando francisco gabriel gerardo gonzalo
    guillermo hector ignacio jaime javier jesus joaquin jorge jose juan julio lorenzo luis manuel
    marcos mario martin miguel pablo pedro rafael ramon raul ricardo roberto rodrigo salvador
    santiago sergio tomas vicente victor ana carmen isabel lucia maria rosa teresa
    jean pierre michel philippe alain bernard claude francois gerard guy henri jacques laurent
    marcel nicolas olivier pascal patrice rene roger serge stephane thierry yves gilles didier
    christophe frederic"""
)

# Two letters in front of a name that are two initials: "JR Smith".
INITIAL_PAIRS = _words(
    """aj bj cj dj gj jj kj mj pj rj tj vj jr jd jp jt jb jc jw jm jk jl jh jf jg js rc rd rb rl rw
    rk tc td tr tw wd wc wh cw cd dw dl dk hd hl kc kd lj lc lb lw ml mk pd pt sk sj ck bk kk wj
    ew ec ac ad ag ak as ek ej"""
)
