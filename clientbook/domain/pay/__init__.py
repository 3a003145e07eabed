"""Pay: plans, the engine that turns facts into entries, statements. Pure, whole minor units and Decimal only."""
