"""What the file says about itself: title, language, state, and the manifest for its return."""

from hashlib import sha256

from model.catalogue.texts import t
from model.documents.blocks import AnnexHeading, Document, Front, Section
from model.documents.numbering import numbers
from model.documents.state import status_word
from model.documents.word.xml import HEAD, attribute, escaped

MANIFEST = "urn:vereinbar:manifest"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core(document: Document) -> str:
    """The part docProps/core.xml; its times are the date of the version, so bytes repeat."""
    moment = f"{document.date.isoformat()}T00:00:00Z"
    version = f"<cp:version>{escaped(document.version)}</cp:version>" if document.version else ""
    return (
        f"{HEAD}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(document.title)}</dc:title>"
        f"<dc:subject>{escaped(document.short_title)}</dc:subject>"
        f"<dc:creator>{escaped(t('documents.maker'))}</dc:creator>"
        f"<cp:lastModifiedBy>{escaped(t('documents.maker'))}</cp:lastModifiedBy>"
        f"<cp:contentStatus>{escaped(status_word(document.status))}</cp:contentStatus>"
        f"<dc:language>{escaped(document.language)}</dc:language>{version}"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def application() -> str:
    """The part docProps/app.xml."""
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Application>{escaped(t("documents.maker"))}</Application>'
        "</Properties>"
    )


def custom(document: Document) -> str:
    """The part docProps/custom.xml: which document and version this is."""
    values = {
        "kv.docId": document.identity,
        "kv.document": document.name,
        "kv.status": document.status.value,
        "kv.version": document.version,
    }
    entries = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'docPropsVTypes">{entries}</Properties>'
    )


def manifest(document: Document) -> str:
    """The custom XML part: every heading with a hash of the words below it."""
    entries = "".join(
        f'<part id="{attribute(key)}" title="{attribute(title)}" hash="{value}"/>'
        for key, title, value in _hashes(document)
    )
    return (
        f'{HEAD}<manifest xmlns="{MANIFEST}" document="{attribute(document.name)}" '
        f'id="{attribute(document.identity)}" version="{attribute(document.version)}">'
        f"{entries}</manifest>"
    )


def manifest_properties() -> str:
    """The part that gives the manifest its store id, the same for every document."""
    return (
        f'{HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/'
        'customXml" ds:itemID="{7D2B1F64-0B1C-4B6E-9E53-4A6A0B7C1D20}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{MANIFEST}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def _hashes(document: Document) -> list[tuple[str, str, str]]:
    counted = numbers(document.blocks)
    found: list[tuple[str, str, list[str]]] = []
    for block in document.blocks:
        if isinstance(block, Front | Section | AnnexHeading):
            found.append((block.key, block.text, []))
        elif found and hasattr(block, "runs"):
            found[-1][2].append(counted.text_of(block.runs))
    return [
        (key, title, sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16])
        for key, title, lines in found
    ]
