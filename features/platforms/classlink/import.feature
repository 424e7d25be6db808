Feature: Importing OneRoster CSV
  A district sends its roster every night as a zip of CSV files. A manifest says which version of OneRoster they follow, and of
  each file whether it is the whole (bulk), what changed (delta), or not there (absent).

  Background:
    Given a district whose roster of one school, one class, its teacher Ada and its student Ben was imported in bulk yesterday

  @classlink/import/archive
  Scenario Outline: An archive that could do harm
    When the district sends an archive with <what>
    Then the import is refused before anything is unpacked

    Examples:
      | what                                     |
      | an entry called ../users.csv             |
      | an entry that is packed a thousand to one |
      | two entries called users.csv             |

  @classlink/import/manifest
  Scenario: A manifest of a version that nobody knows
    When the district sends a roster whose manifest says oneroster.version 1.3
    Then the import is refused with a fault in manifest.csv, row 3, column value

  @classlink/import/manifest-entries
  Scenario: A manifest that forgets a file
    When the district sends a roster whose manifest does not speak of demographics
    Then the import is refused with a fault in manifest.csv

  @classlink/import/file-missing
  Scenario: A file that was promised
    When the district sends a roster whose manifest declares demographics bulk, without that file
    Then the import is refused with a fault in demographics.csv

  @classlink/import/files-beyond
  Scenario: Files that no roster needs
    When the district sends its roster and a file readme.txt in the same archive
    Then the import is accepted
    And it warns that readme.txt was not read

  @classlink/import/encoding
  Scenario: A file in the encoding of another age
    When the school's name is "Café" in Latin-1 in orgs.csv, row 3
    Then the import is refused with a fault in orgs.csv, row 3, column name

  @classlink/import/header
  Scenario: Columns in an order of one's own
    When the columns beginDate and endDate of enrollments.csv change places
    Then the import is refused with a fault in enrollments.csv, row 1, column beginDate

  @classlink/import/row-width
  Scenario: A list that is not quoted
    When a class's terms are written a-1,y-1 without quotation marks
    Then the import is refused with a fault in classes.csv, row 2

  @classlink/import/quoting
  Scenario: A quotation mark in the middle of a cell
    When a role in enrollments.csv, row 3, is written stu"dent
    Then the import is refused with a fault in enrollments.csv, row 3

  @classlink/import/sourced-id
  Scenario: An id that is too long
    When a sourcedId in enrollments.csv, row 3, has 256 characters
    Then the import is refused with a fault in enrollments.csv, row 3, column sourcedId

  @classlink/import/duplicate
  Scenario: Two records with one id
    When rows 2 and 3 of enrollments.csv have the same sourcedId
    Then the import is refused with a fault in enrollments.csv, row 3, column sourcedId

  @classlink/import/bulk-blank
  Scenario Outline: A bulk file says nothing of when and whether
    When row 2 of the bulk file enrollments.csv has a <column>
    Then the import is refused with a fault in enrollments.csv, row 2, column <column>

    Examples:
      | column           |
      | status           |
      | dateLastModified |

  @classlink/import/delta-lifecycle
  Scenario Outline: A delta file says both
    When row 2 of the delta file enrollments.csv has no <column>
    Then the import is refused with a fault in enrollments.csv, row 2, column <column>

    Examples:
      | column           |
      | status           |
      | dateLastModified |

  @classlink/import/required
  Scenario: A school without a name
    When the name in orgs.csv, row 4, is empty
    Then the import is refused with a fault in orgs.csv, row 4, column name

  @classlink/import/format
  Scenario Outline: Values that are written otherwise
    When <column> in <file>, row <row>, is <value>
    Then the import is refused with a fault in <file>, row <row>, column <column>

    Examples:
      | file                 | row | column     | value      |
      | demographics.csv     | 2   | birthDate  | 2011-02-29 |
      | enrollments.csv      | 3   | beginDate  | 08/01/2026 |
      | academicSessions.csv | 3   | schoolYear | 2026/27    |
      | enrollments.csv      | 2   | primary    | TRUE       |

  @classlink/import/enumeration
  Scenario: A word of the school's own
    When the role in enrollments.csv, row 3, is "pupil"
    Then the import is refused with a fault in enrollments.csv, row 3, column role
    And the fault lists the roles that there are

  @classlink/import/list
  Scenario: A list with a hole
    When the grades in courses.csv, row 2, are "09,,10"
    Then the import is refused with a fault in courses.csv, row 2, column grades

  @classlink/import/reference
  Scenario: A class of a course that does not exist
    When the class in classes.csv, row 2, names the course c-9
    Then the import is refused with a fault in classes.csv, row 2, column courseSourcedId

  @classlink/import/role-rows
  Scenario: A user without a role
    When users.csv has a user in row 4 whom no row of roles.csv names
    Then the import is refused with a fault in users.csv, row 4, column sourcedId

  @classlink/import/all-or-nothing
  Scenario: One fault among many rows
    When the district sends a roster with 100 new users and one fault
    Then the import is refused
    And the district's roster is what it was

  @classlink/import/bulk
  Scenario: Somebody who left
    When the district sends its roster in bulk without Ben's enrolment
    Then Ben's enrolment is tobedeleted, as of now
    And the other enrolments are as they were

  @classlink/import/delta
  Scenario: The changes of a day
    When the district sends a delta with a new school, and another one tobedeleted
    Then the new school is active
    And the other one is tobedeleted, as of now
    And the rest of the roster is as it was

  @classlink/import/unchanged
  Scenario: The same roster again
    When the district sends the same roster in bulk again
    Then the import is accepted
    And no dateLastModified has moved
