Feature: Rosters from the command line
  An administrator makes a district to try things with, and learns what This is School would make of a roster before it is shared.

  Rule: A district depends on its seed alone

    Scenario: The same seed gives the same bytes
      When the command line runs "roster generate --students 60 --seed 7 --out {here}/once"
      And the command line runs "roster generate --students 60 --seed 7 --out {here}/again"
      Then the command ends with 0
      And the folders "once" and "again" have the same files

    Scenario Outline: More students only add to what fewer gave
      When the command line runs "roster generate --students 100 --seed 3 --out {here}/few"
      And the command line runs "roster generate --students 2000 --seed 3 --out {here}/many"
      Then each row of "few/users.csv" whose role is "student" has the same <field> in "many/users.csv"

      Examples:
        | field      |
        | givenName  |
        | familyName |

    Scenario: A folder that is in use is left alone
      Given the command line finds the file "taken/letter.txt"
      When the command line runs "roster generate --students 60 --seed 7 --out {here}/taken"
      Then the command ends with 2
      And the command says "is not empty"

  Rule: A district is fit for a consumer of rosters

    Scenario: User names are unique on the whole platform
      When the command line runs "roster generate --students 300 --seed 1 --out {here}/one"
      And the command line runs "roster generate --students 300 --seed 2 --out {here}/other"
      Then no username is in "one/users.csv" and in "other/users.csv"

    Scenario: Every class has a teacher
      When the command line runs "roster generate --students 3000 --seed 42 --out {here}/district"
      Then each sourcedId of "district/classes.csv" is a classSourcedId of "district/enrollments.csv" whose role is "teacher"

  Rule: A check says what would happen, and changes nothing

    Scenario: What This is School asks for goes through
      Given the command line has run "roster generate --students 60 --seed 7 --share required --out {here}/district"
      When the command line runs "roster check {here}/district"
      Then the command ends with 0
      And the command says "Nothing would be lost or skipped."

    Scenario: What is not synced is told with its reason
      Given the command line has run "roster generate --students 60 --seed 7 --out {here}/district"
      When the command line runs "roster check {here}/district --format text --format json:{here}/report.json"
      Then the command ends with 1
      And the command says "The role guardian is not synced"
      And the command says "includes a subject name"
      And the report "report.json" says "skipped" of every record whose sourcedId contains "g-0"
      And the report "report.json" says "skipped" of every record whose sourcedId contains "class-0001-06-mat-"

    Scenario: Faults are told with file, row and column
      Given the command line has run "roster generate --students 60 --seed 7 --out {here}/district"
      And the file "district/users.csv" says "teecher" for role in row 2
      When the command line runs "roster check {here}/district"
      Then the command ends with 1
      And the command says "users.csv"
      And the command says "row 2"
      And the command says "role"

    Scenario: A provider that cannot be reached is no finding
      When the command line runs "roster check http://127.0.0.1:9/nobody --client-id a --client-secret b"
      Then the command ends with 4
      And the command says "cannot be pulled"
