"""E-mail cells as mailboxes: one spelling for the same box, and the letters of its name."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.characters import LETTERS, Bools, bytes_of, heads, keep_only, lengths
from core.matching.folding import fold
from core.matching.placeholders import PLACEHOLDERS
from core.pacing import checkpoint

_TEXT = pa.large_string()
_LOCAL = r"[a-z0-9!#$%&'*+/=?^_{|}~\x60.-]"
_PLAIN = r"^[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]+\.[a-z]{2,}$"
_ANYWHERE = rf"(?P<box>{_LOCAL}+@(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*)"

# People who must give an address and will not; common knowledge.
_NOBODY = """
    noreply no-reply no_reply no.reply donotreply do-not-reply do_not_reply nomail no-mail no.mail
    noemail no-email no_email no.email none nobody noone notgiven notprovided notavailable
    unknown anonymous nothing null nil undefined test tests testing test1 test123 testtest
    tester no not fake fakeemail asdf asdfasdf qwerty xxx xxxx refused declined
"""
_SHARED = """
    accounts accounting admin administrator billing board booking bookings careers church contact
    contactus customerservice director enquiries enquiry events family feedback finance
    frontdesk general hello help helpdesk hi hr info information inquiries it jobs kontakt
    library mail mailbox main management manager marketing media news newsletter office orders
    postmaster press principal privacy purchasing reception reservations root sales school
    secretary security service shipping shop staff store studio support team web webmaster
    welcome buero info1 secretariat contacto ventas administracion oficina informacion accueil
    direction
"""

_NOBODIES = pa.array(sorted(set(_NOBODY.split())), _TEXT)
_ROLES = pa.array(_SHARED.split(), _TEXT)
_ODD_DOMAINS = {"me", "you", "mail", "domain", "my"}
_FILLERS = pa.array(sorted(PLACEHOLDERS | set(_NOBODY.split()) | _ODD_DOMAINS), _TEXT)


@dataclass(frozen=True, slots=True)
class Mailboxes:
    """One per cell: the mailbox, and the letters a-z before its "@"; "" when there are none."""

    mailbox: pa.Array
    letters: pa.Array


def mailboxes(cells: pa.Array) -> Mailboxes:
    """The first address of each cell in one spelling: no display name, no tag, no dots at Gmail.

    Placeholders and boxes nobody reads are "". `letters` is "" also for boxes shared by role
    (info@, office@) and for fewer than three letters. Mistyped domains are left as they are.
    """
    boxes = _at_gmail(_without_tags(_addresses(fold(cells))))
    checkpoint()
    local = _local(boxes)
    wanted = pa.array(~_nobody(boxes, local))
    boxes = pc.if_else(wanted, boxes, pa.scalar("", _TEXT))
    letters = keep_only(local, LETTERS)
    personal = pa.array(lengths(letters) >= 3)
    personal = pc.and_not(pc.and_(personal, wanted), pc.is_in(local, value_set=_ROLES))
    return Mailboxes(boxes, pc.if_else(personal, letters, pa.scalar("", _TEXT)))


def _addresses(folded: pa.Array) -> pa.Array:
    plain = pc.match_substring_regex(folded, _PLAIN)
    if pc.all(plain).as_py():
        return folded
    odd = pc.invert(plain)
    return pc.replace_with_mask(folded, odd, _found(folded.filter(odd)))


def _found(odd: pa.Array) -> pa.Array:
    """The first address somewhere in each cell."""
    odd = pc.replace_substring_regex(odd, r"\s*[\[({]\s*at\s*[\])}]\s*|\s*@\s*|%40", "@")
    odd = pc.replace_substring_regex(odd, r"\s*[\[({]\s*dot\s*[\])}]\s*", ".")
    odd = pc.replace_substring_regex(odd, r"^.*mailto:", "")
    found = pc.struct_field(pc.extract_regex(odd, _ANYWHERE), "box")
    found = pc.fill_null(found, "").cast(_TEXT)
    return pc.replace_substring_regex(found, r"^['.=*/|_{}~-]+|\.+$", "")


def _without_tags(boxes: pa.Array) -> pa.Array:
    tagged = pc.match_substring(boxes, "+")
    if not pc.any(tagged).as_py():
        return boxes
    cut = pc.replace_substring_regex(boxes.filter(tagged), r"\+[^@]*@", "@")
    return pc.replace_with_mask(boxes, tagged, cut)


def _at_gmail(boxes: pa.Array) -> pa.Array:
    google = pc.or_(pc.ends_with(boxes, "@gmail.com"), pc.ends_with(boxes, "@googlemail.com"))
    if not pc.any(google).as_py():
        return boxes
    plain = pc.replace_substring(boxes.filter(google), ".", "")
    plain = pc.replace_substring(plain, "@googlemailcom", "@gmail.com")
    return pc.replace_with_mask(
        boxes, google, pc.replace_substring(plain, "@gmailcom", "@gmail.com")
    )


def _local(boxes: pa.Array) -> pa.Array:
    """What stands before the "@", of which each box has one."""
    return heads(boxes, np.flatnonzero(bytes_of(boxes)[0] == ord("@")))


def _nobody(boxes: pa.Array, local: pa.Array) -> Bools:
    """Which boxes are empty, a placeholder, or nobody's; an example.com address is not."""
    size = lengths(local)
    known: Bools = pc.is_in(local, value_set=_FILLERS).to_numpy(zero_copy_only=False)
    odd = np.flatnonzero((known | (size <= 2)) & (size > 0))
    boxes, local = boxes.take(pa.array(odd)), local.take(pa.array(odd))
    domain = pc.replace_substring_regex(boxes, r"^[^@]*@([^.]*).*$", r"\1")
    filler = pc.and_(pc.is_in(local, value_set=_FILLERS), pc.is_in(domain, value_set=_FILLERS))
    filler = pc.or_(filler, pc.equal(local, domain))
    filler = pc.or_(filler, pc.is_in(local, value_set=_NOBODIES))
    filler = pc.and_not(filler, pc.match_substring(boxes, "@example."))
    nobody: Bools = size == 0
    nobody[odd] = filler.to_numpy(zero_copy_only=False)
    return nobody
