"""Settings and fonts: German hyphenation, today's layout rules, and no question on opening."""

from functools import cache

from model.documents.word.styles import FONT
from model.documents.word.xml import HEAD, NAMESPACES

_COMPATIBILITY = "http://schemas.microsoft.com/office/word"


@cache
def settings(protection: str = "") -> str:
    """The part word/settings.xml; fields are never updated by force, because Word then asks."""
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f'{protection}<w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/>'
        '<w:doNotHyphenateCaps/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBILITY}" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


@cache
def fonts() -> str:
    """The part word/fontTable.xml; Liberation Sans has the same widths where Arial is missing."""
    return (
        f'{HEAD}<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Liberation Sans"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
