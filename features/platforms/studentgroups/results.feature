Feature: Results of students, and of a group taken together
  The vendor's page promises "some convenient method to get aggregated results on a group", and no source shows a way to it:
  these calls are ours. The range of a value is that of the vendor's events (domoscio-docs).

  @studentgroups/results/record @writes @needs-clock
  Scenario: Recording a result moves the student's last activity
    Given the time is "2014-09-17 09:21:03"
    And the student "S26" at StudentGroups
    When two hours pass
    And the client records the result "80" of the student "S26" at StudentGroups
    Then StudentGroups answers with:
      | field      | value               |
      | student_id | student "S26"       |
      | value      | 80                  |
      | created_at | 2014-09-17 11:21:03 |
    And the student "S26" at StudentGroups has:
      | field        | value               |
      | last_activty | 2014-09-17 11:21:03 |
    When the client reads the results of the student "S26" at StudentGroups
    Then StudentGroups lists the results "80"

  @studentgroups/results/value @writes
  Scenario Outline: A result is a whole number from 0 to 100, and not <value>
    Given the student "S26" at StudentGroups
    When the client records the result "<value>" of the student "S26" at StudentGroups
    Then StudentGroups refuses with 400 "Value must be a whole number from 0 to 100"
    When the client reads the results of the student "S26" at StudentGroups
    Then StudentGroups lists the results ""

    Examples:
      | value |
      | 101   |
      | -1    |
      | 1.5   |
      | good  |

  @studentgroups/results/aggregate @writes
  Scenario: The results of a group are those of the students who are in it
    Given the students "a, b, c" in the group "Maths" at StudentGroups
    And the student "d" at StudentGroups
    And the client records the results "80, 60" of the student "a" at StudentGroups
    And the client records the result "60" of the student "b" at StudentGroups
    And the client records the result "100" of the student "d" at StudentGroups
    When the client reads the results of the group "Maths" at StudentGroups
    Then StudentGroups answers with:
      | field               | value         |
      | student_group_id    | group "Maths" |
      | count               | 3             |
      | mean                | 66.6667       |
      | students.0.uid      | a             |
      | students.0.count    | 2             |
      | students.0.mean     | 70            |
      | students.1.mean     | 60            |
      | students.2.count    | 0             |
      | students.2.mean     | null          |
      | students.3          | (absent)      |

  @studentgroups/results/of-student @writes
  Scenario: Results go with the student, into another group and away
    Given the student "S26" in the group "Maths" at StudentGroups
    And the group "Music" at StudentGroups
    And the client records the results "80, 60" of the student "S26" at StudentGroups
    When the client edits the student "S26" at StudentGroups:
      | parameter        | value         |
      | student_group_id | group "Music" |
    And the client reads the results of the student "S26" at StudentGroups
    Then StudentGroups lists the results "80, 60"
    When the client reads the results of the group "Maths" at StudentGroups
    Then StudentGroups answers with:
      | field | value |
      | count | 0     |
      | mean  | null  |
    When the client reads the results of the group "Music" at StudentGroups
    Then StudentGroups answers with:
      | field | value |
      | count | 2     |
      | mean  | 70    |
    When the client deletes the student "S26" at StudentGroups
    And the client reads the results of the group "Music" at StudentGroups
    Then StudentGroups answers with:
      | field | value |
      | count | 0     |
