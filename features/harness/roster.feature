Feature: Rosters

  An administrator makes a district to try things with, and learns what This is School would make of a roster before it is shared.

  Rule: A district depends on its seed alone

    Scenario: The same seed gives the same bytes
      Given the district of 60 students with seed 7, written as OneRoster CSV
      When the district of 60 students with seed 7 is written as OneRoster CSV again
      Then both have the same bytes

    Scenario: More students only add to what fewer gave
      Given the district of 100 students with seed 3
      When the district of 2000 students with seed 3 is made
      Then its first 100 students are the same people

    Scenario: A folder that is in use is left alone
      Given a folder that holds other files
      When a district is written into that folder
      Then the command ends with 2 and says that the folder is not empty

  Rule: A district is fit for a consumer of rosters

    Scenario: User names are unique on the whole platform
      Given two districts with different seeds
      Then no user name occurs twice in both of them

    Scenario: Every class has a teacher of its school
      Given the district of 3000 students with seed 42
      Then each class has a teacher who answers for it
      And each teacher belongs to the schools of the classes

    Scenario: Brothers and sisters are a family
      Given the district of 3000 students with seed 42
      Then brothers and sisters share their family name, their telephone and their guardians

  Rule: A check says what would happen, and changes nothing

    Scenario: What This is School asks for goes through
      Given the district of 60 students with seed 7, with what is required only
      When the roster is checked
      Then the command ends with 0 and nothing would be lost or skipped

    Scenario: What is not synced is told with its reason
      Given the district of 60 students with seed 7
      When the roster is checked
      Then the command ends with 1
      And each guardian would be skipped, because only teachers and students are synced
      And each class of Mathematics would be skipped, because neither it nor its course names a subject

    Scenario: Faults are told with file, row and column
      Given the district of 60 students with seed 7, whose first user has the role "teecher"
      When the roster is checked
      Then the command ends with 1 and names users.csv, row 2, column role

    Scenario: A provider that cannot be reached is no finding
      When the roster of a provider that nobody runs is checked
      Then the command ends with 4 and says why
