"""XMP with a position in it: a new sidecar, or one that exists with everything it says kept.

Format: XMP specification part 1 (ISO 16684-1) and its ``exif`` namespace (part 2, 2.1).
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from core.errors import CampusGPSError
from core.labelling.writing.targets import Statement
from core.photos.xmp import NotXmlError, read_xmp

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from core.place_names import PlaceName

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_EXIF = "http://ns.adobe.com/exif/1.0/"
# Another namespace of the same tags, which our reader and others know too.
_EXIF_EX = "http://cipa.jp/exif/1.0/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_XMP_META = "{adobe:ns:meta/}xmpmeta"
_ABOUT = f"{{{_RDF}}}about"

_NEW = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="CampusGPS">
 <rdf:RDF xmlns:rdf="{_RDF}">
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
""".encode()

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_VERSION = "GPSVersionID"
# Not XMP, but some write them; they would contradict a coordinate that has its own letter.
_LETTERS = ("GPSLatitudeRef", "GPSLongitudeRef")


def with_position(content: bytes | None, statement: Statement) -> bytes:
    """XMP that states ``statement``.

    Args:
        content: The sidecar as it is, or None for a new one. Every other tag, comment, prefix and
            the wrapper stay.
        statement: What it is to say.

    Raises:
        CampusGPSError: ``content`` is not XML, or not XMP.
    """
    # Imported here: nothing else needs it.
    from lxml import etree

    before = _NEW if content is None else content
    try:
        # It refuses whatever declares entities; the parser below would keep them.
        read_xmp(before)
    except NotXmlError:
        raise
    except CampusGPSError:
        pass  # a position that is none is replaced
    parser = etree.XMLParser(resolve_entities=False, no_network=True, strip_cdata=False)
    try:
        root = etree.fromstring(_without_padding(before), parser)
    except etree.XMLSyntaxError as error:  # it has limits of its own
        raise NotXmlError(f"this sidecar can't be changed ({error.msg})") from error
    rdf = _rdf_of(root)
    _put(rdf, _fields(statement))
    if statement.place is not None:
        _add_names(rdf, statement.place)
    return _written(root, before)


def has_place_names(content: bytes, place: PlaceName) -> bool:
    """Return whether XMP says something, if only another name, in each field of ``place``."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(_without_padding(content), parser)
    except etree.XMLSyntaxError:
        return False
    return all(_says(root, full) for full, value in _names(place).items() if value)


def _names(place: PlaceName) -> dict[str, str]:
    """The names of a place by the properties of IPTC Core (1.4, "Location")."""
    return {
        f"{{{_PHOTOSHOP}}}City": place.city,
        f"{{{_PHOTOSHOP}}}State": place.region,
        f"{{{_PHOTOSHOP}}}Country": place.country,
        f"{{{_IPTC}}}CountryCode": place.country_code,
    }


def _says(element: Element, full: str) -> bool:
    """Return whether a property stands anywhere in an element, as attribute or element."""
    return any(full in one.attrib for one in element.iter("{*}*")) or (
        element.find(f".//{full}") is not None
    )


def _add_names(rdf: Element, place: PlaceName) -> None:
    """Add the names of a place, but none where anybody has said one: that counts more."""
    from lxml import etree

    missing = {f: value for f, value in _names(place).items() if value and not _says(rdf, f)}
    if not missing:
        return
    descriptions = [node for node in rdf if isinstance(node.tag, str)]
    spaces = {"photoshop": _PHOTOSHOP, "Iptc4xmpCore": _IPTC}
    home = etree.SubElement(rdf, f"{{{_RDF}}}Description", nsmap=spaces)
    home.set(_ABOUT, descriptions[0].get(_ABOUT, ""))
    home.tail, descriptions[-1].tail = descriptions[-1].tail, rdf.text
    for full, value in missing.items():
        home.set(full, value)


def _written(root: Element, before: bytes) -> bytes:
    """The document of ``root``, encoded and begun like the one before."""
    from lxml import etree

    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    around = [*reversed([*root.itersiblings(preceding=True)]), root, *root.itersiblings()]
    # By itself lxml writes the wrapper, comments and the root in one line.
    lines = [etree.tostring(node, encoding="unicode", with_tail=False) for node in around]
    if _is_declared(before):
        lines.insert(0, f'<?xml version="1.0" encoding="{encoding}"?>')
    text = "\n".join(lines) + "\n"
    if before.startswith(_UTF_16):
        return text.encode("utf-16")
    bom = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    try:
        return bom + text.encode(encoding, "xmlcharrefreplace")
    except LookupError as error:
        raise NotXmlError(
            f"this sidecar is written in {encoding}, which is unknown here"
        ) from error


def _fields(statement: Statement) -> dict[str, str | None]:
    """The value of each property; None for one that must not be there."""
    position, radius_cm = statement.position, statement.radius_cm
    return {
        "GPSLatitude": _coordinate(position.latitude, "NS"),
        "GPSLongitude": _coordinate(position.longitude, "EW"),
        "GPSHPositioningError": None if radius_cm is None else f"{radius_cm}/100",
        "GPSProcessingMethod": statement.method,
        "GPSMapDatum": "WGS-84",
        **_altitude(statement.altitude_m),
        **dict.fromkeys(_LETTERS),
    }


def _altitude(metres: float | None) -> dict[str, str | None]:
    """The properties of an altitude; none, so that what stands there stays, if it is not known."""
    if metres is None:
        return {}
    below = "1" if metres < 0 else "0"
    return {"GPSAltitude": f"{round(abs(metres) * 1000)}/1000", "GPSAltitudeRef": below}


def _coordinate(degrees: float, letters: str) -> str:
    """``DDD,MM.mmmmmmmk``: minutes to a ten-millionth, which is 0.2 mm."""
    units = round(abs(degrees) * 60 * 10**7)
    whole, rest = divmod(units, 60 * 10**7)
    letter = letters[0] if degrees >= 0 else letters[1]
    return f"{whole},{rest // 10**7}.{rest % 10**7:07d}{letter}"


def _without_padding(content: bytes) -> bytes:
    return content if content.startswith(_UTF_16) else content.strip(b"\0 \r\n\t")


def _is_declared(content: bytes) -> bool:
    """True if it begins with an XML declaration."""
    text = content[:200].replace(b"\0", b"")
    return b"<?xml " in text


def _rdf_of(root: Element) -> Element:
    from lxml import etree

    for element in root.iter(f"{{{_RDF}}}RDF"):
        return element
    if root.tag != _XMP_META:
        raise CampusGPSError("this is XML, but no XMP sidecar")
    return etree.SubElement(root, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF})


def _put(rdf: Element, fields: dict[str, str | None]) -> None:
    descriptions = [node for node in rdf if isinstance(node.tag, str)]
    home = _home(rdf, descriptions)
    as_elements = _writes_elements(home)
    for name, value in fields.items():
        if not _replaced(descriptions, name, value) and value is not None:
            _add(home, name, value, as_elements)
    if not any(_holders(descriptions, _VERSION)):
        _add(home, _VERSION, "2.3.0.0", as_elements)


def _home(rdf: Element, descriptions: list[Element]) -> Element:
    """The element for new properties: that of the others of EXIF, else one of their own."""
    from lxml import etree

    for description in descriptions:
        if _EXIF in description.nsmap.values():
            return description
    home = etree.SubElement(rdf, f"{{{_RDF}}}Description", nsmap={"exif": _EXIF})
    home.set(_ABOUT, descriptions[0].get(_ABOUT, "") if descriptions else "")
    if descriptions:
        home.tail = descriptions[-1].tail
        descriptions[-1].tail = rdf.text
    else:
        rdf.text, home.tail = "\n  ", "\n "
    descriptions.append(home)
    return home


def _writes_elements(description: Element) -> bool:
    """True if simple properties of EXIF are elements there, not attributes."""
    if any(str(name).startswith(f"{{{_EXIF}}}") for name in description.attrib):
        return False
    return any(str(child.tag).startswith(f"{{{_EXIF}}}") for child in description)


def _holders(descriptions: list[Element], name: str) -> list[tuple[Element, str, Element | None]]:
    """Every (description, full name, element or None for an attribute) of a property."""
    found: list[tuple[Element, str, Element | None]] = []
    for description in descriptions:
        for namespace in (_EXIF, _EXIF_EX):
            full = f"{{{namespace}}}{name}"
            if full in description.attrib:
                found.append((description, full, None))
            found += [(description, full, child) for child in description.findall(full)]
    return found


def _replaced(descriptions: list[Element], name: str, value: str | None) -> bool:
    """Give the property its value where it stands, once; whether it stood anywhere."""
    holders = _holders(descriptions, name)
    for number, (description, full, child) in enumerate(holders):
        if number == 0 and value is not None:
            if child is None:
                description.set(full, value)
            else:
                _empty(child)
                child.text = value
        elif child is None:
            del description.attrib[full]
        else:
            _remove(child)
    return bool(holders)


def _empty(element: Element) -> None:
    for child in list(element):
        element.remove(child)


def _remove(element: Element) -> None:
    """Take it out, and leave what stands around it where it is."""
    parent = element.getparent()
    assert parent is not None
    before = element.getprevious()
    if element.tail and element.tail.strip():
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _add(home: Element, name: str, value: str, as_element: bool) -> None:
    from lxml import etree

    full = f"{{{_EXIF}}}{name}"
    if not as_element:
        home.set(full, value)
        return
    last = home[-1]
    child = etree.SubElement(home, full)
    child.text = value
    child.tail, last.tail = last.tail, home.text
