Feature: Calling the API of student groups
  Clients of several times and languages call it, each with habits of its own. Statuses and content types by API DOC v1.3 2.2
  and 1.1; the habits were seen in moodle-mod_domoscio (PHP), domoscio_rails, domoscio_js and a Python client that ran against
  the service.

  @studentgroups/call/slashes @writes
  Scenario Outline: Slashes too many count as none
    When the client sends StudentGroups "POST <address>" with this application/json body:
      """
      {"name":"Maths"}
      """
    Then StudentGroups answers with:
      | field | value |
      | name  | Maths |
    And the groups at StudentGroups are "Maths"

    Examples:
      | address                                |
      | student_groups//                       |
      | student_groups/                        |
      | v1/instances//{instance}/student_groups |

  @studentgroups/call/companies @writes
  Scenario: A client of 2015 says companies, and finds the same rows with a company_id
    Given the group "Maths" at StudentGroups
    When the client sends StudentGroups "GET v1/companies/{instance}/student_groups/{Maths}"
    Then StudentGroups answers with:
      | field       | value      |
      | name        | Maths      |
      | instance_id | (absent)   |
      | company_id  | {instance} |

  @studentgroups/call/unknown-address
  Scenario Outline: An address that the API does not have answers 404, whatever the token
    Given the client calls StudentGroups with <what>
    When the client sends StudentGroups "GET knowledge_graphs"
    Then StudentGroups refuses with 404 "Not Found"

    Examples:
      | what              |
      | its token         |
      | the token "wrong" |
      | no token          |

  @studentgroups/call/method @writes
  Scenario Outline: A method that an address does not have answers 405
    Given the group "Maths" at StudentGroups
    When the client sends StudentGroups "<call>" with this application/json body:
      """
      {"name":"Art"}
      """
    Then StudentGroups refuses with 405 "Method Not Allowed"
    And the groups at StudentGroups are "Maths"

    Examples:
      | call                         |
      | DELETE student_groups        |
      | PUT student_groups           |
      | POST student_groups/{Maths}  |
      | PATCH student_groups/{Maths} |

  @studentgroups/call/body-required @writes
  Scenario Outline: A write without a body answers 411
    Given the group "Maths" at StudentGroups
    When the client sends StudentGroups "<call>"
    Then StudentGroups refuses with 411 "Length Required"

    Examples:
      | call                       |
      | POST student_groups        |
      | PUT student_groups/{Maths} |

  @studentgroups/call/query-parameters @writes
  Scenario: A client puts everything into the query
    When the client sends StudentGroups "POST student_groups?name=Maths"
    Then StudentGroups answers with:
      | field | value |
      | name  | Maths |
    And the groups at StudentGroups are "Maths"

  @studentgroups/call/query-parameters @writes
  Scenario: A parameter of the body counts more than the query's, and the others of the query count too
    Given the cluster "Sciences" at StudentGroups
    When the client sends StudentGroups "POST student_groups?name=Art&student_cluster_id={Sciences}" with this application/json body:
      """
      {"name":"Maths"}
      """
    Then StudentGroups answers with:
      | field              | value              |
      | name               | Maths              |
      | student_cluster_id | cluster "Sciences" |

  @studentgroups/call/body-parameters @writes
  Scenario: A client puts the filter of a list into a JSON body
    Given the students "a, b" at StudentGroups
    When the client sends StudentGroups "GET students" with this application/json body:
      """
      {"uid":"b"}
      """
    Then StudentGroups lists the students "b"

  @studentgroups/call/json-as-form @writes
  Scenario Outline: JSON is read as JSON though its content type says <type>
    When the client sends StudentGroups "POST student_groups" with this <type> body:
      """
      {"name":"A=B&C"}
      """
    Then StudentGroups answers with:
      | field | value |
      | name  | A=B&C |

    Examples:
      | type                              |
      | application/x-www-form-urlencoded |
      | text/plain                        |

  @studentgroups/call/form-as-json @writes
  Scenario: A form is read as a form though its content type says JSON
    When the client sends StudentGroups "POST student_groups" with this application/json body:
      """
      name=Caf%C3%A9+1
      """
    Then StudentGroups answers with:
      | field | value  |
      | name  | Café 1 |

  @studentgroups/call/malformed-body @writes
  Scenario Outline: A body that <fault> is refused
    When the client makes a <thing> at StudentGroups with a body that <fault>
    Then StudentGroups refuses with 400 "The body could not be parsed"
    And the <thing>s at StudentGroups are ""

    Examples:
      | thing   | fault                             |
      | group   | breaks off                        |
      | group   | is an array                       |
      | group   | is nested 101 levels deep         |
      | group   | is not UTF-8                      |
      | group   | has half of a surrogate pair      |
      | group   | has 262145 bytes                  |
      | group   | has 4097 parameters               |
      | student | has student_infos of 65536 bytes  |

  @studentgroups/call/malformed-body
  Scenario: A body that breaks off is refused of a reading call too
    When the client sends StudentGroups "GET student_groups" with this application/json body:
      """
      {"per_page":2,
      """
    Then StudentGroups refuses with 400 "The body could not be parsed"

  @studentgroups/call/repeated-member @writes
  Scenario Outline: Of several parameters of one name the last counts
    When the client sends StudentGroups "POST student_groups" with this <type> body:
      """
      <body>
      """
    Then StudentGroups answers with:
      | field | value |
      | name  | Music |

    Examples:
      | type                              | body                            |
      | application/json                  | {"name":"Maths","name":"Music"} |
      | application/x-www-form-urlencoded | name=Maths&name=Music           |

  @studentgroups/call/unknown-parameters @writes
  Scenario Outline: A parameter that means nothing here is ignored
    Given the group "Maths" at StudentGroups
    When the client sends StudentGroups "<call>" with this application/json body:
      """
      {"name":"Maths","<parameter>":2000}
      """
    Then StudentGroups accepts the call

    Examples:
      | call                       | parameter |
      | POST student_groups        | per_page  |
      | PUT student_groups/{Maths} | id        |
      | GET student_groups         | colour    |

  @studentgroups/call/types @writes
  Scenario Outline: A parameter of another type than its own is refused
    When the client makes a <thing> at StudentGroups:
      | parameter   | value   |
      | <parameter> | <value> |
    Then StudentGroups refuses with 400 "A parameter has the wrong type"
    And the <thing>s at StudentGroups are ""

    Examples:
      | thing   | parameter                | value     |
      | group   | name                     | ["Maths"] |
      | student | uid                      | {}        |
      | student | active                   | "yes"     |
      | student | student_group_id         | "one"     |
      | student | civil_profile_attributes | "Ada"     |

  @studentgroups/call/ids-as-text @writes
  Scenario: An id may be sent as a text of digits
    Given the cluster "Sciences" at StudentGroups
    When the client makes a group at StudentGroups:
      | parameter          | value                      |
      | name               | Maths                      |
      | student_cluster_id | cluster "Sciences" as text |
    Then the group "Maths" at StudentGroups has:
      | field              | value              |
      | student_cluster_id | cluster "Sciences" |

  @studentgroups/call/zero-is-none @writes
  Scenario Outline: A parent of <value> is none
    Given the student "S26" in the group "Maths" at StudentGroups
    When the client edits the student "S26" at StudentGroups:
      | parameter        | value   |
      | student_group_id | <value> |
    Then StudentGroups answers with:
      | field            | value |
      | student_group_id | null  |
    And the student "S26" at StudentGroups has:
      | field            | value |
      | student_group_id | null  |

    Examples:
      | value |
      | 0     |
      | "0"   |
      | null  |
      | ""    |

  @studentgroups/answer/timestamps @writes @needs-clock
  Scenario Outline: Version <version> writes moments in a form of its own
    Given the time is "2014-09-17 09:21:03"
    And the client speaks version <version> of StudentGroups
    When the client makes the group "Maths" at StudentGroups
    Then StudentGroups answers with:
      | field      | value    |
      | created_at | <moment> |
      | updated_at | <moment> |

    Examples:
      | version | moment                   |
      | 1       | 2014-09-17 09:21:03      |
      | 2       | 2014-09-17T09:21:03.000Z |

  @studentgroups/access/token @writes
  Scenario Outline: A call of version 1 with <what> is refused
    Given the client calls StudentGroups with <what>
    When the client makes the group "Maths" at StudentGroups
    Then StudentGroups refuses with 403 "Forbidden"
    And the groups at StudentGroups are ""

    Examples:
      | what                                       |
      | no token                                   |
      | the token "wrong"                          |
      | the token "wrong" and its own in the query |

  @studentgroups/access/query-token @writes
  Scenario Outline: A call with <what> is accepted, of every method
    Given the group "Maths" at StudentGroups
    And the client calls StudentGroups with <what>
    When the client edits the group "Maths" at StudentGroups:
      | parameter | value |
      | name      | Music |
    Then StudentGroups accepts the call
    When the client lists the groups at StudentGroups
    Then StudentGroups lists the groups "Music"
    When the client deletes the group "Maths" at StudentGroups
    Then StudentGroups accepts the call
    And the groups at StudentGroups are ""

    Examples:
      | what                             |
      | its token in the query           |
      | its token in the query in quotes |

  @studentgroups/access/bearer @needs-clock
  Scenario: The token is taken as a bearer token
    Given the client calls StudentGroups with its token as a bearer token
    When the client lists the groups at StudentGroups
    Then StudentGroups lists the groups ""

  @studentgroups/access/foreign-instance
  Scenario Outline: The token of another instance is refused in <version>
    When the client sends StudentGroups "GET <version>/instances/999999/student_groups"
    Then StudentGroups refuses with 403 "Forbidden"

    Examples:
      | version |
      | v1      |
      | v2      |
