"""Phase 4, consultation and resolution."""

from model.steps import PhaseResults


class Approval(PhaseResults):
    """Results of phase 4."""
