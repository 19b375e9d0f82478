"""The parts that pages are made of; every one takes its look from the theme."""
