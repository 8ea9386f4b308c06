"""Who acts in the tests: functions and institutions, never names."""

from model.basics import Person

SCHOOL = Person("Schulleitung", "Grundschule am Ring", "browser-1")
PROVIDER = Person("Geschäftsführung", "Trägerverein", "browser-2")
CITY = Person("Jugendhilfeplanung", "Stadt", "browser-3")
