"""Phase 5, implementation and anchoring."""

from model.steps import PhaseResults


class Anchoring(PhaseResults):
    """Results of phase 5."""
