"""Phase 6, evaluation and further development."""

from model.steps import PhaseResults


class Evaluation(PhaseResults):
    """Results of phase 6."""
