"""What is true: domain, rules, storage and documents. Runs without any screen."""
