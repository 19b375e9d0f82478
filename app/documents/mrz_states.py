"""Codes of states and organisations as machine-readable zones print them.

ICAO Doc 9303-3, section 5: ISO 3166-1 alpha-3, with the exceptions listed there. Issuer and
nationality stand under no check digit, so the list is the only thing to hold them against.
"""

_ISO_3166_1 = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA
BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN
CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU
EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB
GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL
ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO
LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR
MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER
PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM
SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK
TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM
VUT WLF WSM YEM ZAF ZMB ZWE
"""
_ALSO_PRINTED = """
D EUE GBD GBN GBO GBP GBS IAO RKS UNA UNK UNO UTO XXA XXB XXC XXX
XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO
ANT CSK DDR ROM SCG SUN YUG ZAR
"""
"""Germany's one letter, kinds of British nationality, the United Nations, people without a
nationality and the specimen's Utopia; organisations; states that are no more, whose papers are
still shown."""

ISO_3166 = frozenset(_ISO_3166_1.split())
_KNOWN = ISO_3166 | frozenset(_ALSO_PRINTED.split())
_OLD_TURKMEN = "TM<"
_NOW_TURKMEN = "TKM"


def is_known(code: str) -> bool:
    """Whether the standard prints this code (without fillers), or a state that is no more did."""
    return code in _KNOWN


def current_code(printed: str) -> str | None:
    """The three-letter code for one that was printed irregularly (with fillers), else None.

    Turkmen passports of the 1996 pattern print `TM<`.
    """
    return _NOW_TURKMEN if printed == _OLD_TURKMEN else None
