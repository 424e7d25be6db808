@needs-clock @writes
Feature: Importing OneRoster CSV at ClassLink
  A district sends its roster every night as a zip of CSV files. A manifest says which version of OneRoster they follow, and
  of each file whether it is the whole (bulk), what changed (delta), or not there (absent). A roster with a fault is refused as
  a whole.

  The CSV roster of these scenarios has, row by row from row 2:
  orgs.csv: district, north; academicSessions.csv: year, autumn; courses.csv: french; classes.csv: french-a; users.csv: ada, ben,
  cleo; roles.csv: r-ada, r-ben, r-cleo; enrollments.csv: e-ada (a teacher), e-ben, e-cleo; demographics.csv: ben.

  Sources: the OneRoster CSV binding, as catalyst/moodle-enrol_oneroster's fixtures and LongsightGroup/oneroster's validator
  have it; RFC 4180; support.classlink.com, OneRoster 1.1 CSVs. Where those say nothing the rule says so.

  Background:
    Given the time is "2026-11-22 08:00"
    And a CSV roster of OneRoster 1.2

  Rule: What cannot be read is refused, with its place

    @classlink/import/archive
    Scenario Outline: An entry whose name leads out of the archive
      Given the CSV roster has another file "<name>"
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "<name>"

      Examples:
        | name         |
        | ../users.csv |
        | /etc/x.csv   |
        | C:users.csv  |

    @classlink/import/archive
    Scenario: An entry that is there twice
      Given the CSV roster has another file "users.csv"
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "users.csv"

    @classlink/import/archive
    Scenario: An entry that is packed as no roster is
      Given the CSV roster has another file "notes.txt" of 32 megabytes of nothing
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "notes.txt"
      And ClassLink says of the fault "zip bomb"

    @classlink/import/manifest
    Scenario Outline: A manifest that nobody understands
      Given the CSV roster says "<value>" for value in manifest.csv, row <row>
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "manifest.csv, row <row>, column value"

      Examples:
        | value | row |
        | 2.0   | 2   |
        | 1.3   | 3   |
        | whole | 4   |

    @classlink/import/manifest
    Scenario: A manifest of properties that nobody knows
      Given the CSV roster says "file.pupils" for propertyName in manifest.csv, row 13
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "manifest.csv, row 13, column propertyName"

    @classlink/import/manifest-entries
    Scenario: A manifest that forgets a file
      Given the CSV roster leaves "file.demographics" out of manifest.csv
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "manifest.csv"
      And ClassLink says of the fault "file.demographics"
      When ClassLink has the setting importManifestEntries = "optional"
      And the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster

    @classlink/import/file-missing
    Scenario: A file that was promised
      Given the CSV roster is without the file demographics.csv
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "demographics.csv"

    @classlink/import/files-beyond
    Scenario: Files that no roster needs are not read, and that is said
      Given the CSV roster has another file "readme.txt"
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster
      And ClassLink says that readme.txt was not read

    @classlink/import/encoding
    Scenario: A file in the encoding of another age
      Given the CSV roster says "Café" for name in orgs.csv, row 3
      And the CSV roster has orgs.csv written in Latin-1
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "orgs.csv, row 3, column name"

    @classlink/import/encoding
    Scenario: Names in any script
      Given the CSV roster says "École 学校" for name in orgs.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster
      And ClassLink holds 1 org with name "École 学校"

    @classlink/import/header
    Scenario: Columns in an order of one's own
      Given the CSV roster swaps the headers beginDate and endDate of enrollments.csv
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "enrollments.csv, row 1, column beginDate"

    @classlink/import/row-width
    Scenario: A list that is not quoted
      Given the CSV roster reads "french-a,,,French,09,french,FR1A,scheduled,,north,autumn,year,French,," in classes.csv, row 2
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "classes.csv, row 2"

    @classlink/import/quoting
    Scenario: A quotation mark in the middle of a cell
      Given the CSV roster reads 'north,,,North "Lake" School,school,101,district' in orgs.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "orgs.csv, row 3"

    @classlink/import/quoting
    Scenario: A quotation mark that is doubled in a quoted cell
      Given the CSV roster reads 'north,,,"North ""Lake"" School",school,101,district' in orgs.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster
      And ClassLink holds 1 org with name 'North "Lake" School'

  Rule: What is not as the binding has it is refused, with its place

    @classlink/import/sourced-id
    Scenario Outline: An id has fewer than 256 characters
      Given the CSV roster says <length> letters for sourcedId in enrollments.csv, row 3
      When the CSV roster is imported into ClassLink
      Then <outcome>

      Examples:
        | length | outcome                                                                   |
        | 255    | ClassLink accepts the roster                                              |
        | 256    | ClassLink refuses the roster at "enrollments.csv, row 3, column sourcedId" |

    @classlink/import/duplicate
    Scenario: Two records with one id
      Given the CSV roster says "e-ada" for sourcedId in enrollments.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "enrollments.csv, row 3, column sourcedId"

    @classlink/import/bulk-blank
    Scenario Outline: A bulk file says nothing of when and whether
      Given the CSV roster says "<value>" for <column> in enrollments.csv, row 2
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "enrollments.csv, row 2, column <column>"

      Examples:
        | column           | value                    |
        | status           | active                   |
        | dateLastModified | 2026-09-01T08:00:00.000Z |

    @classlink/import/delta-lifecycle
    Scenario Outline: A delta file says both
      Given the CSV roster was imported into ClassLink
      And an empty CSV roster of OneRoster 1.2
      And the CSV roster has this delta of orgs.csv:
        | sourcedId | status   | dateLastModified | name  | type   |
        | south     | <status> | <moment>         | South | school |
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "orgs.csv, row 2, column <column>"

      Examples:
        | status  | moment                   | column           |
        |         | 2026-11-22T08:00:00.000Z | status           |
        | deleted | 2026-11-22T08:00:00.000Z | status           |
        | active  |                          | dateLastModified |
        | active  | 2026-11-22               | dateLastModified |

    @classlink/import/required
    Scenario: A school without a name
      Given the CSV roster says "" for name in orgs.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "orgs.csv, row 3, column name"

    @classlink/import/format
    Scenario Outline: Days, years and truths are written in one way
      Given the CSV roster says "<value>" for <column> in <file>, row <row>
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "<file>, row <row>, column <column>"

      Examples:
        | file                 | row | column     | value      |
        | demographics.csv     | 2   | birthDate  | 2011-02-29 |
        | enrollments.csv      | 3   | beginDate  | 08/01/2026 |
        | academicSessions.csv | 3   | schoolYear | 2026/27    |
        | enrollments.csv      | 2   | primary    | TRUE       |

    @classlink/import/enumeration
    Scenario Outline: A word of the school's own
      Given the CSV roster says "<value>" for <column> in <file>, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "<file>, row 3, column <column>"

      Examples:
        | file            | column   | value         |
        | enrollments.csv | role     | pupil         |
        | orgs.csv        | type     | School        |
        | roles.csv       | role     | administrator |
        | roles.csv       | roleType | ext:main      |

    @classlink/import/enumeration
    Scenario: A word of one's own may be said as such in 1.2
      Given the CSV roster says "ext:campus" for type in orgs.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster

    @classlink/import/list
    Scenario Outline: A list with a hole
      Given the CSV roster says "<value>" for <column> in <file>, row 2
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "<file>, row 2, column <column>"

      Examples:
        | file        | column   | value       |
        | courses.csv | grades   | 09,,10      |
        | users.csv   | userIds  | 77          |

    @classlink/import/reference
    Scenario Outline: A record names one that does not exist
      Given the CSV roster says "nobody" for <column> in <file>, row 2
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "<file>, row 2, column <column>"

      Examples:
        | file            | column               |
        | classes.csv     | courseSourcedId      |
        | enrollments.csv | userSourcedId        |
        | roles.csv       | userProfileSourcedId |
        | orgs.csv        | parentSourcedId      |

    @classlink/import/reference
    Scenario: A delta may name what the district has already
      Given the CSV roster was imported into ClassLink
      And an empty CSV roster of OneRoster 1.2
      And the CSV roster has this delta of orgs.csv:
        | sourcedId | status | dateLastModified         | name  | type   | parentSourcedId |
        | south     | active | 2026-11-22T08:00:00.000Z | South | school | district        |
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster

    @classlink/import/role-rows
    Scenario: A user without a role
      Given the CSV roster leaves "r-cleo" out of roles.csv
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "users.csv, row 4, column sourcedId"

  Rule: What is accepted becomes the roster

    Background:
      Given the CSV roster was imported into ClassLink
      And 24 hours pass

    @classlink/import/all-or-nothing
    Scenario: One fault among many rows leaves the roster as it was
      Given the CSV roster leaves "e-cleo" out of enrollments.csv
      And the CSV roster says "pupil" for role in enrollments.csv, row 3
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "enrollments.csv, row 3, column role"
      And the roster at ClassLink is what it was

    @classlink/import/bulk
    Scenario: Who is in the bulk file no longer is to be deleted
      Given the CSV roster leaves "e-ben" out of enrollments.csv
      When the CSV roster is imported into ClassLink
      And OneRoster 1.2 is asked for "enrollments/e-ben"
      Then ClassLink's record has the status "tobedeleted"
      And ClassLink's record has the dateLastModified "2026-11-23T08:00:00.000Z"
      When OneRoster 1.2 is asked for "enrollments/e-cleo"
      Then ClassLink's record has the status "active"
      And ClassLink's record has the dateLastModified "2026-11-22T08:00:00.000Z"

    @classlink/import/bulk
    Scenario: Who comes again is active again
      Given the CSV roster leaves "e-ben" out of enrollments.csv
      And the CSV roster was imported into ClassLink
      And a CSV roster of OneRoster 1.2
      When the CSV roster is imported into ClassLink
      And OneRoster 1.2 is asked for "enrollments/e-ben"
      Then ClassLink's record has the status "active"

    @classlink/import/delta
    Scenario: The changes of a day
      Given an empty CSV roster of OneRoster 1.2
      And the CSV roster has this delta of orgs.csv:
        | sourcedId | status | dateLastModified         | name  | type   | parentSourcedId |
        | south     | active | 2026-11-22T08:00:00.000Z | South | school | district        |
      And the CSV roster has this delta of enrollments.csv:
        | sourcedId | status      | dateLastModified         | classSourcedId | schoolSourcedId | userSourcedId | role    |
        | e-ben     | tobedeleted | 2026-11-22T08:00:00.000Z | french-a       | north           | ben           | student |
        | e-gone    | tobedeleted | 2026-11-22T08:00:00.000Z | french-a       | north           | ben           | student |
      When the CSV roster is imported into ClassLink
      Then ClassLink accepts the roster
      When OneRoster 1.2 is asked for "schools?filter=status='active'"
      Then ClassLink lists "north, south"
      When OneRoster 1.2 is asked for "enrollments?filter=status='tobedeleted'"
      Then ClassLink lists "e-ben"
      And ClassLink's record has the dateLastModified "2026-11-23T08:00:00.000Z"
      When OneRoster 1.2 is asked for "enrollments?filter=status='active'"
      Then ClassLink lists "e-ada, e-cleo"

    @classlink/import/delta
    Scenario: Deleting what is not there may be a fault
      Given ClassLink has the setting importUnknownDeletion = "refused"
      And an empty CSV roster of OneRoster 1.2
      And the CSV roster has this delta of enrollments.csv:
        | sourcedId | status      | dateLastModified         | classSourcedId | schoolSourcedId | userSourcedId | role    |
        | e-gone    | tobedeleted | 2026-11-22T08:00:00.000Z | french-a       | north           | ben           | student |
      When the CSV roster is imported into ClassLink
      Then ClassLink refuses the roster at "enrollments.csv, row 2, column sourcedId"

    @classlink/import/unchanged
    Scenario: What is the same keeps its date, and what changed gets today's
      Given the CSV roster says "French 1 B" for title in classes.csv, row 2
      When the CSV roster is imported into ClassLink
      And OneRoster 1.2 is asked for "classes/french-a"
      Then ClassLink's record has the dateLastModified "2026-11-23T08:00:00.000Z"
      When OneRoster 1.2 is asked for "courses/french"
      Then ClassLink's record has the dateLastModified "2026-11-22T08:00:00.000Z"
      When OneRoster 1.2 is asked for "users?filter=dateLastModified>'2026-11-23'"
      Then ClassLink lists nothing
