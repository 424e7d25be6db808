Feature: Groups of students, and clusters of groups
  A group is a class or a formation session; a cluster holds groups of one kind. Objects, calls and the partial edit by the
  vendor's wiki page on student groups (api1:student:student_group) and its page on clusters; statuses by API DOC v1.3 2.2.

  @studentgroups/group/create @writes @needs-clock
  Scenario: Making a group answers the whole object
    Given the time is "2014-09-17 09:21:03"
    And the cluster "Financial services" at StudentGroups
    When the client makes a group at StudentGroups:
      | parameter          | value                                  |
      | name               | 2nd year associates financial services |
      | student_cluster_id | cluster "Financial services"           |
    Then StudentGroups answers exactly:
      """
      {"id":{2nd year associates financial services},"name":"2nd year associates financial services","student_cluster_id":{Financial services},"instance_id":{instance},"created_at":"2014-09-17 09:21:03","updated_at":"2014-09-17 09:21:03"}
      """
    And the groups at StudentGroups are "2nd year associates financial services"

  @studentgroups/cluster/create @writes @needs-clock
  Scenario: Making a cluster answers the whole object
    Given the time is "2014-09-17 09:21:03"
    When the client makes the cluster "Financial services" at StudentGroups
    Then StudentGroups answers exactly:
      """
      {"id":{Financial services},"name":"Financial services","instance_id":{instance},"created_at":"2014-09-17 09:21:03","updated_at":"2014-09-17 09:21:03"}
      """
    And the clusters at StudentGroups are "Financial services"

  @studentgroups/name/required @writes
  Scenario Outline: A <thing> needs a name that is not blank
    When the client makes a <thing> at StudentGroups:
      | parameter | value  |
      | name      | <name> |
    Then StudentGroups refuses with 400 "Name can't be blank"
    And the <thing>s at StudentGroups are ""

    Examples:
      | thing   | name |
      | group   | ""   |
      | group   | " "  |
      | group   | null |
      | cluster | ""   |

  @studentgroups/name/required @writes
  Scenario: A name cannot be edited away
    Given the group "Maths" at StudentGroups
    When the client edits the group "Maths" at StudentGroups:
      | parameter | value |
      | name      | ""    |
    Then StudentGroups refuses with 400 "Name can't be blank"
    And the groups at StudentGroups are "Maths"

  @studentgroups/name/length @writes
  Scenario Outline: A name has fewer than 255 characters
    When the client makes a <thing> at StudentGroups:
      | parameter | value     |
      | name      | 254 x "a" |
    Then StudentGroups accepts the call
    When the client makes a <thing> at StudentGroups:
      | parameter | value     |
      | name      | 255 x "b" |
    Then StudentGroups refuses with 400 "Name is too long (maximum is 254 characters)"

    Examples:
      | thing   |
      | group   |
      | cluster |

  @studentgroups/name/characters @writes
  Scenario: 254 smileys are 254 characters
    When the client makes a group at StudentGroups:
      | parameter | value      |
      | name      | 254 x "😀" |
    Then StudentGroups answers with:
      | field | value      |
      | name  | 254 x "😀" |

  @studentgroups/group/cluster @writes
  Scenario: A cluster that does not exist is refused, and nothing is made
    When the client makes a group at StudentGroups:
      | parameter          | value  |
      | name               | Maths  |
      | student_cluster_id | 999999 |
    Then StudentGroups refuses with 400 "Student cluster must exist"
    And the groups at StudentGroups are ""

  @studentgroups/group/cluster @writes
  Scenario: A cluster that does not exist is refused of an edit, and nothing is changed
    Given the group "Maths" in the cluster "Sciences" at StudentGroups
    When the client edits the group "Maths" at StudentGroups:
      | parameter          | value  |
      | name               | Music  |
      | student_cluster_id | 999999 |
    Then StudentGroups refuses with 400 "Student cluster must exist"
    And the group "Maths" at StudentGroups has:
      | field              | value              |
      | name               | Maths              |
      | student_cluster_id | cluster "Sciences" |

  @studentgroups/one/read @writes @needs-clock
  Scenario: Reading one answers the object
    Given the time is "2014-09-17 09:21:03"
    And the group "Maths" in the cluster "Sciences" at StudentGroups
    When the client reads the group "Maths" at StudentGroups
    Then StudentGroups answers exactly:
      """
      {"id":{Maths},"name":"Maths","student_cluster_id":{Sciences},"instance_id":{instance},"created_at":"2014-09-17 09:21:03","updated_at":"2014-09-17 09:21:03"}
      """
    When the client reads the cluster "Sciences" at StudentGroups
    Then StudentGroups answers exactly:
      """
      {"id":{Sciences},"name":"Sciences","instance_id":{instance},"created_at":"2014-09-17 09:21:03","updated_at":"2014-09-17 09:21:03"}
      """

  @studentgroups/one/unknown @writes
  Scenario Outline: An id that is nobody's answers 404: <thing> <id>
    Given the group "Maths" at StudentGroups
    When the client reads the <thing> "<id>" at StudentGroups
    Then StudentGroups refuses with 404 "Not Found"
    When the client edits the <thing> "<id>" at StudentGroups:
      | parameter | value |
      | name      | Music |
    Then StudentGroups refuses with 404 "Not Found"
    When the client deletes the <thing> "<id>" at StudentGroups
    Then StudentGroups refuses with 404 "Not Found"
    And the groups at StudentGroups are "Maths"

    Examples:
      | thing   | id      |
      | group   | #999999 |
      | group   | #maths  |
      | cluster | #999999 |
      | student | #999999 |

  @studentgroups/list/all @writes
  Scenario: A list of version 1 is all of the instance, in a bare array
    Given 51 groups at StudentGroups
    When the client lists the groups at StudentGroups
    Then StudentGroups lists 51 groups

  @studentgroups/list/order @writes
  Scenario Outline: A list is in the order in which its rows were made, in version <version>
    Given the groups "Maths, Art, Music" at StudentGroups
    And the client speaks version <version> of StudentGroups
    When the client lists the groups at StudentGroups
    Then StudentGroups lists the groups "Maths, Art, Music"

    Examples:
      | version |
      | 1       |
      | 2       |

  @studentgroups/list/filter @writes
  Scenario: A list can be asked for by parent, or by uid, and by nothing else
    Given the groups "Maths, Physics" in the cluster "Sciences" at StudentGroups
    And the group "Art" at StudentGroups
    And the students "a, b" in the group "Maths" at StudentGroups
    And the student "c" at StudentGroups
    When the client lists the groups at StudentGroups by:
      | parameter          | value              |
      | student_cluster_id | cluster "Sciences" |
    Then StudentGroups lists the groups "Maths, Physics"
    When the client lists the students at StudentGroups by:
      | parameter        | value         |
      | student_group_id | group "Maths" |
    Then StudentGroups lists the students "a, b"
    When the client lists the students at StudentGroups by:
      | parameter | value |
      | uid       | b     |
    Then StudentGroups lists the students "b"
    When the client lists the groups at StudentGroups by:
      | parameter | value |
      | name      | Art   |
    Then StudentGroups lists the groups "Maths, Physics, Art"

  @studentgroups/edit/partial @writes @needs-clock
  Scenario: An edit changes what was sent, and moves updated_at
    Given the time is "2014-09-17 09:21:03"
    And the group "Maths" in the cluster "Sciences" at StudentGroups
    When three days pass
    And the client edits the group "Maths" at StudentGroups:
      | parameter | value       |
      | name      | Mathematics |
    Then StudentGroups answers exactly:
      """
      {"id":{Maths},"name":"Mathematics","student_cluster_id":{Sciences},"instance_id":{instance},"created_at":"2014-09-17 09:21:03","updated_at":"2014-09-20 09:21:03"}
      """
    And the groups at StudentGroups are "Mathematics"

  @studentgroups/edit/unchanged @writes @needs-clock
  Scenario: An edit that changes nothing moves updated_at too
    Given the time is "2014-09-17 09:21:03"
    And the group "Maths" at StudentGroups
    When three days pass
    And the client edits the group "Maths" at StudentGroups:
      | parameter | value |
      | name      | Maths |
    Then the group "Maths" at StudentGroups has:
      | field      | value               |
      | name       | Maths               |
      | created_at | 2014-09-17 09:21:03 |
      | updated_at | 2014-09-20 09:21:03 |

  @studentgroups/delete/answer @writes
  Scenario: Deleting answers the object that was, and it is gone
    Given the groups "Maths, Art" at StudentGroups
    When the client deletes the group "Art" at StudentGroups
    Then StudentGroups answers with:
      | field | value       |
      | id    | group "Art" |
      | name  | Art         |
    And the groups at StudentGroups are "Maths"
    When the client reads the group "Art" at StudentGroups
    Then StudentGroups refuses with 404 "Not Found"

  @studentgroups/delete/not-empty @writes @needs-clock
  Scenario: What was in a deleted cluster or group stays, in none
    Given the time is "2014-09-17 09:21:03"
    And the group "Maths" in the cluster "Sciences" at StudentGroups
    And the student "S26" in the group "Maths" at StudentGroups
    When three days pass
    And the client deletes the cluster "Sciences" at StudentGroups
    Then the group "Maths" at StudentGroups has:
      | field              | value               |
      | student_cluster_id | null                |
      | updated_at         | 2014-09-17 09:21:03 |
    When the client deletes the group "Maths" at StudentGroups
    Then the student "S26" at StudentGroups has:
      | field            | value               |
      | student_group_id | null                |
      | updated_at       | 2014-09-17 09:21:03 |
