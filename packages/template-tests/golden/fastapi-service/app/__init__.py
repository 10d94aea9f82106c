"""refund-intake."""
